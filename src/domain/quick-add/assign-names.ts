import { foldWords } from '../../lib/fold-words'
import { guessPartnershipKind } from '../guess-partnership-kind'
import { type FindKnownNames, readName, type SentenceKind } from './known-names'
import { organisationWords } from './sentence-words'

/** A name of a sentence; `kind` where the words around it say what it names. */
export interface SentenceName {
  readonly text: string
  readonly kind?: SentenceKind
}

export interface AssignedNames {
  readonly byKind: Readonly<Partial<Record<SentenceKind, string>>>
  /** Names for which no place is left. */
  readonly leftOver: readonly string[]
}

/** The order in which people write them, where nothing else tells them apart. */
const inOrder: readonly SentenceKind[] = ['people', 'partnerships', 'organisations']
/** More names than this are not weighed against each other. */
const mostNames = 5

const weights = { said: 200, onMap: 100, onMapAsOther: -60, similar: 25, looks: 20, inOrder: 3 }

/**
 * Which of the names is the person, which the partnership and which the organisation: what the words
 * around it say, then what is on the map, then what it looks like, then the order.
 */
export function assignNames(
  names: readonly SentenceName[],
  taken: ReadonlySet<SentenceKind>,
  find: FindKnownNames,
): AssignedNames {
  const weighed = names.slice(0, mostNames)
  const open = inOrder.filter((kind) => !taken.has(kind))
  const scores = weighed.map((name) => new Map(open.map((kind) => [kind, score(name, kind, find)])))
  const best = findBest(open, scores)
  const byKind = Object.fromEntries(
    [...best.chosen].map(([kind, index]) => [kind, weighed[index]?.text]),
  )
  const used = new Set(best.chosen.values())
  return {
    byKind,
    leftOver: names.filter((_, index) => !used.has(index)).map(({ text }) => text),
  }
}

type Scores = readonly ReadonlyMap<SentenceKind, number>[]

interface Assignment {
  readonly chosen: ReadonlyMap<SentenceKind, number>
  readonly total: number
}

function findBest(open: readonly SentenceKind[], scores: Scores): Assignment {
  let best: Assignment = { chosen: new Map(), total: 0 }
  function visit(depth: number, chosen: ReadonlyMap<SentenceKind, number>, total: number) {
    const kind = open[depth]
    if (kind === undefined) {
      const ordered = total + orderBonus(chosen)
      if (ordered > best.total) best = { chosen, total: ordered }
      return
    }
    visit(depth + 1, chosen, total)
    for (const [index, score] of scores.entries()) {
      if ([...chosen.values()].includes(index)) continue
      visit(depth + 1, new Map([...chosen, [kind, index]]), total + (score.get(kind) ?? 0))
    }
  }
  visit(0, new Map(), 0)
  return best
}

function orderBonus(chosen: ReadonlyMap<SentenceKind, number>): number {
  const places = inOrder.flatMap((kind) => chosen.get(kind) ?? [])
  const steps = places.slice(1).filter((place, index) => place > (places[index] ?? 0))
  return steps.length * weights.inOrder
}

function score({ text, kind: said }: SentenceName, kind: SentenceKind, find: FindKnownNames) {
  if (said !== undefined) return said === kind ? weights.said : -weights.said
  const { same, similar } = readName(kind, text, find)
  if (same.length > 0) return weights.onMap
  const isAnother = inOrder.some((one) => readName(one, text, find).same.length > 0)
  // Every name has a place of some kind, so each one weighs a little.
  const found = similar.length > 0 ? weights.similar : 1
  return looksLike(text, kind) + found + (isAnother ? weights.onMapAsOther : 0)
}

function looksLike(text: string, kind: SentenceKind): number {
  const isPartnership = guessPartnershipKind(text) !== 'other'
  const isOrganisation = organisationWords.test(foldWords(text))
  const isBody = isPartnership || isOrganisation || /[\d&]/u.test(text)
  if (kind === 'partnerships') return isPartnership ? weights.looks : 0
  if (kind === 'organisations') return isOrganisation && !isPartnership ? weights.looks : 0
  const words = text.split(' ').length
  return !isBody && words >= 2 && words <= 5 ? weights.looks - 2 : 0
}
