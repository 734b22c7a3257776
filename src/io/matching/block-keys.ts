import { findAcronyms, toBodyCore } from './body-words'
import { toNameWords } from './compare-names'
import { toLatinLook, toPlainLook } from './look-alike-letters'
import { findNameFamilies } from './short-forms'

/** The blocks a name is put in, and those it is looked for in: the same but for single words. */
export interface NameKeys {
  readonly kept: ReadonlySet<string>
  readonly asked: ReadonlySet<string>
}

const mostWordsPaired = 6
const mostWordsLeftOut = 9

/** Every two names for which `comparePeople` gives a reason share a key. */
export function toPersonKeys(cleaned: string): NameKeys {
  const look = toLatinLook(cleaned)
  const { words } = toNameWords(cleaned)
  const [forename = '', ...others] = words
  const keys = new Set([...spellingKeys(look), `u:${toPlainLook(cleaned)}`, `g:${words.join(' ')}`])
  for (const word of others) {
    keys.add(`s:${forename[0]} ${word}`)
    for (const family of findNameFamilies(forename)) keys.add(`n:${family} ${word}`)
  }
  if (words.length === 2) addTurned(keys, forename, others[0] ?? '')
  for (const pair of pairWords(cleaned.split(' '))) keys.add(pair)
  const surname = words.at(-1) ?? ''
  const [alone, within] = [`1:${surname}`, `2:${surname}`]
  const isAlone = others.length === 0
  return {
    kept: new Set([...keys, isAlone ? alone : within]),
    asked: new Set([...keys, isAlone ? within : alone]),
  }
}

/** Every two names for which `compareBodies` gives a reason share a key. */
export function toBodyKeys(cleaned: string): NameKeys {
  const words = cleaned.split(' ')
  const keys = new Set(spellingKeys(toLatinLook(cleaned)))
  keys.add(`u:${toPlainLook(cleaned)}`)
  keys.add(`c:${toBodyCore(words)}`)
  const sorted = [...words].sort()
  if (words.length > 2 && words.length <= mostWordsLeftOut) {
    for (const place of sorted.keys()) {
      keys.add(`w:${sorted.filter((_, other) => other !== place).join(' ')}`)
    }
  }
  if (words.length === 1) keys.add(`i:${cleaned}`)
  else for (const letters of [...findAcronyms(words), words.at(-1) ?? '']) keys.add(`i:${letters}`)
  return { kept: keys, asked: keys }
}

/** One letter apart leaves the first or the second half whole; another order, the sorted words. */
function spellingKeys(look: string): readonly string[] {
  const halves = [(look.length - 1) >> 1, look.length >> 1]
  return [
    ...halves.flatMap((size) => [
      `a:${size}:${look.slice(0, size)}`,
      `z:${size}:${look.slice(look.length - size)}`,
    ]),
    `w:${look.split(' ').sort().join(' ')}`,
  ]
}

function addTurned(keys: Set<string>, forename: string, surname: string): void {
  keys.add(`s:${surname[0]} ${forename}`)
  for (const family of findNameFamilies(surname)) keys.add(`n:${family} ${forename}`)
}

function pairWords(words: readonly string[]): readonly string[] {
  if (words.length > mostWordsPaired) return [`p:${words[0]} ${words.at(-1)}`]
  return words.flatMap((first, at) => words.slice(at + 1).map((second) => `p:${first} ${second}`))
}
