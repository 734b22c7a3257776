/** Cuts a text from a file so that it fits a sentence or a cell, never inside a letter. */
export function shorten(text: string, most: number): string {
  const letters = [...text.replace(/\s+/gu, ' ').trim()]
  return letters.length <= most ? letters.join('') : `${letters.slice(0, most - 1).join('')}…`
}
