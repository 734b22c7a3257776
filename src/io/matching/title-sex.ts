import { titles } from '../../domain/name-words'

/** Titles that only men and only women bear. */
const titlesOf = {
  he: new Set(['mr', 'sir', 'lord', 'baron', 'viscount']),
  she: new Set(['mrs', 'ms', 'miss', 'dame', 'lady', 'baroness', 'viscountess']),
} as const

/** What the titles before a name say of its bearer; undefined if nothing. */
export type TitleSex = keyof typeof titlesOf | undefined

/** Read off the titles before the name alone: `MS` after it is a member of the Senedd. */
export function findTitleSex(name: string): TitleSex {
  const words = name.toLowerCase().replaceAll('.', ' ').split(/\s+/u)
  const end = words.findIndex((word) => !titles.has(word))
  const before = words.slice(0, end === -1 ? 0 : end)
  if (before.some((word) => titlesOf.he.has(word))) return 'he'
  return before.some((word) => titlesOf.she.has(word)) ? 'she' : undefined
}

/** Whether one is addressed as a man and the other as a woman, as Mr and Mrs Lee are. */
export function areApartByTitle(first: TitleSex, second: TitleSex): boolean {
  return first !== undefined && second !== undefined && first !== second
}
