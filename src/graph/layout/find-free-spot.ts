import { cosineOfTurn, sineOfTurn } from './angle-table'

export interface Spot {
  readonly x: number
  readonly y: number
}

/**
 * The first spot that is free, going outwards from `wanted` on rings `step` apart. There must be
 * free space somewhere around it.
 */
export function findFreeSpot(wanted: Spot, step: number, isFree: (spot: Spot) => boolean): Spot {
  for (let ring = 0; ; ring++) {
    const slots = Math.max(1, 6 * ring)
    for (let slot = 0; slot < slots; slot++) {
      const spot = {
        x: toTenth(wanted.x + cosineOfTurn(slot / slots) * ring * step),
        y: toTenth(wanted.y + sineOfTurn(slot / slots) * ring * step),
      }
      if (isFree(spot)) return spot
    }
  }
}

/** All places are kept in tenths, so that a saved picture and a drawn one are equal. */
export function toTenth(value: number): number {
  return Math.round(value * 10) / 10
}
