/** A middle: in units of the whole map, or in px of a picture at 100%. */
export interface Place {
  readonly x: number
  readonly y: number
}
