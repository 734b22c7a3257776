import { failed, ok, type Result } from '../../lib/result'
import type { ImportIssue } from '../import-plan'
import { isCutShort } from '../network-files/is-cut-short'
import { matrixTies } from '../network-files/matrix-ties'
import type { RawNetwork, RawThing, RawTie } from '../network-files/raw-network'
import { splitWords } from '../network-files/split-words'
import { importLimits } from '../tables/import-limits'
import { refusalBeyond, refuse } from '../tables/refusal'

interface Section {
  /** Without its star, in small letters. */
  readonly name: string
  readonly words: readonly string[]
  readonly lines: (readonly string[])[]
}

/** Parts of a project that hold no ties: what comes after the first of them is not read. */
const otherSections = new Set(['partition', 'vector', 'permutation', 'cluster', 'hierarchy'])
const tieSections = new Set(['edges', 'arcs', 'edgeslist', 'arcslist', 'matrix'])
const ownSections = new Set([...tieSections, 'network', 'vertices'])

/**
 * Reads a Pajek network. `*Vertices N N1` parts the things in two sides. What does not add up was cut
 * short or is not such a file.
 */
export function readPajek(text: string): Result<RawNetwork, ImportIssue> {
  const sections = parseSections(text)
  const vertices = sections?.find(({ name }) => name === 'vertices')
  if (sections === null || vertices === undefined) return refuse('file-not-readable')
  const [count = 0, first = 0] = vertices.words.map(Number)
  if (count > importLimits.records)
    return failed(refusalBeyond('records', importLimits.records, count))
  const things = readThings(vertices, count)
  const ties = things === null ? null : readTies(sections, things, first)
  const isTwoSided = first > 0 && first < count
  const isShort =
    things === null ||
    ties === null ||
    isEndCut(text, sections, things) ||
    (isTwoSided && isEndMissing(ties, first))
  if (isShort) return refuse('file-not-readable')
  if (!isTwoSided) return ok({ things, ties })
  return ok({ things, ties, firstSide: new Set(things.slice(0, first).map(({ key }) => key)) })
}

function isEndCut(
  text: string,
  sections: readonly Section[],
  things: readonly RawThing[],
): boolean {
  const { name = '', lines = [] } = sections.at(-1) ?? {}
  const isEven = name === 'edges' || name === 'arcs'
  const keys = things.map(({ key }) => key)
  return name !== 'matrix' && isCutShort(text, lines, keys, { isEven })
}

/**
 * Whether a list in the order of the first side stops before its last things. A list that was cut between
 * two lines shows in nothing else, and a seat that is silently missing is worse than a file refused.
 */
function isEndMissing(ties: readonly RawTie[], first: number): boolean {
  const ends = ties.map(({ from, to }) => Math.min(Number(from), Number(to)))
  const isInOrder = ends.every((end, place) => end >= (ends[place - 1] ?? 0))
  return isInOrder && (ends.at(-1) ?? 0) < first
}

/** Null: there is a line that no part of a network begins with or holds. */
function parseSections(text: string): readonly Section[] | null {
  const sections: Section[] = []
  const lines = text.split(/\r\n?|\n/u).filter((line) => !/^\s*(?:%|$)/u.test(line))
  for (const line of lines) {
    const words = splitWords(line)
    const begun = words === null ? null : toSection(words)
    if (words === null || (begun !== null && !isKnown(begun))) return null
    if (begun === null) sections.at(-1)?.lines.push(words)
    else if (otherSections.has(begun.name)) break
    else sections.push(begun)
  }
  return sections
}

function isKnown({ name }: Section): boolean {
  return ownSections.has(name) || otherSections.has(name)
}

function toSection([first = '', ...words]: readonly string[]): Section | null {
  if (!first.startsWith('*')) return null
  return { name: first.slice(1).toLowerCase().replace(/:\d+$/u, ''), words, lines: [] }
}

/** Null: only some of the things are there. A file that lists none of them numbers them. */
function readThings({ lines }: Section, count: number): readonly RawThing[] | null {
  if (!Number.isSafeInteger(count) || count < 1) return null
  if (lines.length > 0 && lines.length !== count) return null
  const labels = new Map(lines.map(([number = '', label = number]) => [number, label]))
  const things = Array.from({ length: count }, (_, place) => {
    const key = `${place + 1}`
    return { key, label: labels.get(key) ?? key, attributes: new Map() }
  })
  return lines.length > 0 && things.some(({ key }) => !labels.has(key)) ? null : things
}

function readTies(
  sections: readonly Section[],
  things: readonly RawThing[],
  first: number,
): readonly RawTie[] | null {
  const withTies = sections.filter(({ name }) => tieSections.has(name))
  if (withTies.length === 0) return null
  const ties: RawTie[] = []
  for (const section of withTies) {
    const read =
      section.name === 'matrix'
        ? readMatrix(section, things, first)
        : section.lines.map((line) => readLine(section.name, line))
    if (read === null) return null
    for (const some of read) {
      if (some === null) return null
      ties.push(...some)
    }
  }
  const isInside = ({ from, to }: RawTie) =>
    [from, to].every((key) => Number(key) >= 1 && Number(key) <= things.length)
  // Two sides have no ties within one of them.
  const isAcross = ({ from, to }: RawTie) => Number(from) <= first !== Number(to) <= first
  const isSound = ties.every((tie) => isInside(tie) && (first === 0 || isAcross(tie)))
  return isSound ? ties : null
}

function readLine(name: string, line: readonly string[]): readonly RawTie[] | null {
  const direction = name.startsWith('arcs') ? 'directed' : 'undirected'
  const [from = '', ...rest] = line
  const isList = name.endsWith('list')
  const ends = isList ? rest : rest.slice(0, 1)
  if (ends.length === 0 || [from, ...ends].some((word) => !/^\d+$/u.test(word))) return null
  const label = rest[rest.indexOf('l') + 1]
  const isLabelled = !isList && rest.includes('l') && label !== undefined
  const attributes = new Map(isLabelled ? [['label', label]] : [])
  return ends.map((to) => ({ from, to, attributes, direction }))
}

function readMatrix(
  { lines }: Section,
  things: readonly RawThing[],
  first: number,
): readonly (readonly RawTie[])[] | null {
  const keys = things.map(({ key }) => key)
  const [rows, columns] = first > 0 ? [keys.slice(0, first), keys.slice(first)] : [keys, keys]
  const ties = matrixTies(lines.flat(), rows, columns)
  return ties === null ? null : [ties]
}
