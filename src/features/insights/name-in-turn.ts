const letters = 26

/** A, B … Z, AA, AB …: a letter or more for each place from 0. */
export function nameInTurn(place: number): string {
  const letter = String.fromCodePoint(65 + (place % letters))
  return place < letters ? letter : `${nameInTurn(Math.floor(place / letters) - 1)}${letter}`
}
