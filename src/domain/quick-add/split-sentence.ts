import { isNameNotKnown, isVacant } from '../empty-names'
import { isRoleText, type ReadRole, readRole } from '../read-role'
import type { SentenceName } from './assign-names'
import { type FindKnownNames, readName, type SentenceKind } from './known-names'
import { readFacts, type SeatFacts } from './read-facts'
import { anyOf, sentenceWords } from './sentence-words'

/** What the parts of a sentence say, each by itself. */
export interface SentenceParts {
  readonly names: readonly SentenceName[]
  readonly roles: readonly ReadRole[]
  readonly facts: readonly SeatFacts[]
  readonly holder: 'named' | 'empty' | 'not-known'
}

interface Part {
  readonly text: string
  readonly kind?: SentenceKind
}

type Split = readonly Part[] | null

const kinds: readonly SentenceKind[] = ['people', 'partnerships', 'organisations']
const longestSentence = 600
const article = /^(?:the|a|an|y|yr) /iu
const statement = new RegExp(
  `^(.+?) (?:(${anyOf(sentenceWords.chairs)})|(?:${anyOf(sentenceWords.is)})) (.+)$`,
  'iu',
)
const behalfFirst = new RegExp(`^(?:${anyOf(sentenceWords.behalf)}) (.+)$`, 'iu')
const behalfWithin = new RegExp(` (?:${anyOf(sentenceWords.behalf)}) `, 'giu')
const onFirst = new RegExp(`^(?:${anyOf(sentenceWords.on)}) (.+)$`, 'iu')
const onWithin = new RegExp(` (?:${anyOf(sentenceWords.on)}) `, 'giu')
const fromFirst = new RegExp(`^(?:${anyOf(sentenceWords.from)}) (.+)$`, 'iu')
const emptyFirst = new RegExp(
  `^(?:an? )?(?:${anyOf(sentenceWords.empty)})(?:[ :]+(?:as )?(.*))?$`,
  'iu',
)

/** Takes a typed sentence apart. Names on the map are left whole, whatever words are in them. */
export function splitSentence(sentence: string, find: FindKnownNames): SentenceParts {
  const isKnown = (text: string) => kinds.some((kind) => readName(kind, text, find).same.length > 0)
  const waiting: Part[] = [...splitAtCommas(sentence.slice(0, longestSentence), isKnown)]
  const names: SentenceName[] = []
  const roles: ReadRole[] = []
  const facts: SeatFacts[] = []
  let holder: SentenceParts['holder'] = 'named'

  function readWhole({ text, kind }: Part) {
    if (isVacant(text)) holder = 'empty'
    else if (isNameNotKnown(text)) holder = 'not-known'
    else if (kind === undefined && !isKnown(text) && isRoleText(text)) roles.push(readRole(text))
    else names.push({ text: text.replace(article, ''), ...(kind === undefined ? {} : { kind }) })
  }

  function readPart(part: Part) {
    const read = isKnown(part.text) ? { facts: {}, rest: part.text } : readFacts(part.text)
    facts.push(read.facts)
    if (read.rest === '') return
    const rest = { ...part, text: read.rest }
    const emptied = splitEmpty(rest)
    if (emptied !== null) holder = 'empty'
    const split = emptied ?? splitFurther(rest, isKnown)
    if (split === null) readWhole(rest)
    else waiting.unshift(...split)
  }

  for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
    if (part.text !== '') readPart(part)
  }
  return { names, roles, facts, holder }
}

/** Commas part a sentence, but not a name on the map that has some, nor a date before its year. */
function splitAtCommas(sentence: string, isKnown: (text: string) => boolean): Part[] {
  const pieces = sentence
    .split(/[,;\n]/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  const parts: Part[] = []
  for (let from = 0; from < pieces.length; from += 1) {
    const longest = [4, 3, 2].find((count) => {
      const joined = pieces.slice(from, from + count)
      return joined.length === count && isKnown(joined.join(', '))
    })
    const text = pieces.slice(from, from + (longest ?? 1)).join(', ')
    const last = parts.at(-1)
    const isYear = /^\d{4}$/u.test(text) && last !== undefined && /\p{L}$/u.test(last.text)
    const dated = isYear ? readFacts(`${last.text} ${text}`) : undefined
    if (isYear && dated?.rest !== `${last.text} ${text}`) {
      parts.splice(-1, 1, { text: `${last.text} ${text}` })
    } else parts.push({ text })
    from += (longest ?? 1) - 1
  }
  return parts
}

function splitEmpty({ text, kind }: Part): Split {
  if (kind !== undefined) return null
  const found = emptyFirst.exec(text)
  return found === null ? null : [{ text: found[1]?.trim() ?? '' }]
}

function splitFurther(part: Part, isKnown: (text: string) => boolean): Split {
  const { text, kind } = part
  if (isKnown(text)) return null
  if (kind !== undefined) return splitMarked(part, isKnown)
  return (
    splitStatement(text) ??
    splitFirstWord(text) ??
    splitRoleOf(text) ??
    splitBehalf(text, isKnown) ??
    splitPlace(text, isKnown)
  )
}

/** `is chair of Housing Forum for Age Well`: the end may say more than what the words announced. */
function splitMarked({ text, kind }: Part, isKnown: (text: string) => boolean): Split {
  if (kind !== 'partnerships') return null
  const split = splitBehalf(text, isKnown)
  return split === null ? null : [{ text: split[0]?.text ?? '', kind }, ...split.slice(1)]
}

function splitStatement(text: string): Split {
  const [, who = '', chairs, what = ''] = statement.exec(text) ?? []
  if (who === '') return null
  if (chairs !== undefined)
    return [
      { text: who, kind: 'people' },
      { text: readRoleWord(chairs) },
      { text: what.replace(article, ''), kind: 'partnerships' },
    ]
  const rest = what.replace(article, '')
  const isBody = splitRoleOf(rest) === null && !isRoleText(rest) && onFirst.exec(rest) === null
  return [
    { text: who, kind: 'people' },
    { text: rest, ...(isBody ? { kind: 'partnerships' as const } : {}) },
  ]
}

/** Whoever `chairs` something is its chair, in either language. */
function readRoleWord(verb: string): string {
  return verb.toLowerCase().startsWith('yn') ? 'cadeirydd' : 'chair'
}

function splitFirstWord(text: string): Split {
  const [, behalf] = behalfFirst.exec(text) ?? []
  if (behalf !== undefined) {
    const isRole = isRoleText(behalf) || splitRoleOf(behalf) !== null
    return [{ text: behalf, ...(isRole ? {} : { kind: 'organisations' as const }) }]
  }
  const [, on] = onFirst.exec(text) ?? []
  if (on !== undefined) return [{ text: on, kind: 'partnerships' }]
  const [, from] = fromFirst.exec(text) ?? []
  return from === undefined ? null : [{ text: from, kind: 'organisations' }]
}

/** `vice chair of the Housing Forum`. */
function splitRoleOf(text: string): Split {
  for (const { index, 0: word } of text.matchAll(onWithin)) {
    const before = text.slice(0, index)
    if (!isRoleText(before)) continue
    const after = text.slice(index + word.length).replace(article, '')
    return [{ text: before }, { text: after, kind: 'partnerships' }]
  }
  return null
}

/**
 * `Housing Forum for Age Well`, but not `Forum for Older People`: where both could be, the side that
 * is on the map decides, and one word alone is the beginning of a name.
 */
function splitBehalf(text: string, isKnown: (text: string) => boolean): Split {
  const splits = [...text.matchAll(behalfWithin)].map(({ index, 0: word }) => {
    const [before, after] = [text.slice(0, index), text.slice(index + word.length)]
    const known = (isKnown(before) ? 2 : 0) + (isKnown(after) ? 2 : 0)
    return { before, after, weight: known + (before.includes(' ') ? 1 : 0) }
  })
  const best = splits.reduce((found, split) => (split.weight >= found.weight ? split : found), {
    before: '',
    after: '',
    weight: 1,
  })
  if (best.before === '') return null
  return [{ text: best.before }, { text: best.after, kind: 'organisations' }]
}

/** `Jane Smith on Housing Forum`, `Jane Smith chair Housing Forum`: only if the map knows one side. */
function splitPlace(text: string, isKnown: (text: string) => boolean): Split {
  for (const { index, 0: word } of text.matchAll(onWithin)) {
    const [before, after] = [text.slice(0, index), text.slice(index + word.length)]
    if (isKnown(before) || isKnown(after))
      return [{ text: before }, { text: after, kind: 'partnerships' }]
  }
  const words = text.split(' ')
  for (const [at] of words.entries()) {
    for (const length of [2, 1]) {
      const role = words.slice(at, at + length).join(' ')
      const [before, after] = [words.slice(0, at).join(' '), words.slice(at + length).join(' ')]
      if (isRoleText(role) && (isKnown(before) || isKnown(after)))
        return [{ text: before }, { text: role }, { text: after }]
    }
  }
  return null
}
