import { councillorTitles, titles } from './name-words'

/** Councillor titles say that somebody holds public office; other titles stay with the name. */
export function dropCouncillorTitle(name: string): { name: string; isCouncillor: boolean } {
  const words = name.split(' ')
  const isTitle = (word: string | undefined) => titles.has(bare(word))
  const firstOther = words.findIndex((word) => !isTitle(word))
  const front = firstOther === -1 ? words.length - 1 : firstOther
  const kept = words.filter((word, index) => index >= front || !councillorTitles.has(bare(word)))
  const isCouncillor = kept.length < words.length
  return { name: kept.join(' '), isCouncillor }
}

function bare(word = ''): string {
  return word.replace(/[.,]/gu, '').toLowerCase()
}
