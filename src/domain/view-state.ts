import { failed, ok, type Result } from '../lib/result'
import { isPartialDate } from './partial-date'
import { isRecordHash, type RecordHash } from './record-hash'

/** The ways to draw the map (interface, 4.2). The first is the usual one. */
export const mapViews = [
  'people-and-partnerships',
  'partnerships',
  'organisations-and-partnerships',
  'accountability',
  'people-by-partnerships',
  'overlap-grid',
  'strategies-by-theme-and-area',
] as const

export type MapView = (typeof mapViews)[number]

export interface ViewFilters {
  readonly kind?: string
  readonly sector?: string
  readonly role?: string
  readonly voting?: string
  readonly confidence?: string
  readonly area?: RecordHash
  readonly theme?: RecordHash
}

/**
 * What a reader looks at, as it travels in addresses, saved views and story steps. Records appear
 * only as hashes: never a name, never an id, never the text of a search.
 */
export interface ViewState {
  readonly view: MapView
  /** The code of a card or of another question. */
  readonly question: string | null
  readonly filters: ViewFilters
  /** At most 50; the last one is the one shown in detail. */
  readonly selection: readonly RecordHash[]
  readonly focus: { readonly on: readonly RecordHash[]; readonly steps: number } | null
  readonly route: { readonly from: RecordHash; readonly to: RecordHash } | null
  readonly asAt: string | null
  readonly compareWith: string | null
  /** Partnerships whose folded people are drawn. */
  readonly opened: readonly RecordHash[]
  readonly namesHidden: boolean
  readonly zoom: number | null
  readonly centre: { readonly x: number; readonly y: number } | null
  /** Parts that this version does not know, kept as they came. */
  readonly unknownParts: readonly string[]
}

export interface ViewStateProblem {
  readonly code: 'link-not-readable' | 'link-too-new'
}

export const usualViewState: ViewState = {
  view: 'people-and-partnerships',
  question: null,
  filters: {},
  selection: [],
  focus: null,
  route: null,
  asAt: null,
  compareWith: null,
  opened: [],
  namesHidden: false,
  zoom: null,
  centre: null,
  unknownParts: [],
}

export const maxSelected = 50
const version = 1
const maxLength = 20_000

/** How one part is written: undefined leaves it out on writing, and means not readable on reading. */
interface PartCodec<Value> {
  readonly write: (value: Value) => readonly string[] | undefined
  readonly read: (words: readonly string[]) => Value | undefined
}

const code: PartCodec<string | null> = {
  write: (value) => (value === null ? undefined : [value]),
  read: ([word, ...rest]) => (rest.length === 0 && isCode(word) ? word : undefined),
}

const date: PartCodec<string | null> = {
  write: code.write,
  read: ([word = '', ...rest]) => (rest.length === 0 && isPartialDate(word) ? word : undefined),
}

const hashes: PartCodec<readonly RecordHash[]> = {
  write: (value) => (value.length === 0 ? undefined : value),
  read: (words) => (words.length > 0 && words.every(isRecordHash) ? words : undefined),
}

const filterNames = ['kind', 'sector', 'role', 'voting', 'confidence', 'area', 'theme'] as const

type PartName = Exclude<keyof ViewState, 'unknownParts'>

/** The words of a part are parted by `_`, the parts by `~`: both pass through addresses unchanged. */
const codecs: { readonly [Name in PartName]: PartCodec<ViewState[Name]> } = {
  view: {
    write: (value) => (value === usualViewState.view ? undefined : [value]),
    read: ([word, ...rest]) =>
      rest.length === 0 ? mapViews.find((view) => view === word) : undefined,
  },
  question: code,
  filters: { write: writeFilters, read: readFilters },
  selection: {
    write: (value) => hashes.write(value.slice(-maxSelected)),
    read: (words) => (words.length <= maxSelected ? hashes.read(words) : undefined),
  },
  focus: {
    write: (value) => (value === null ? undefined : [`${value.steps}`, ...value.on]),
    read: ([steps = '', ...on]) =>
      /^[1-3]$/u.test(steps) && on.length > 0 && on.every(isRecordHash)
        ? { steps: Number(steps), on }
        : undefined,
  },
  route: {
    write: (value) => (value === null ? undefined : [value.from, value.to]),
    read: ([from = '', to = '', ...rest]) =>
      rest.length === 0 && isRecordHash(from) && isRecordHash(to) ? { from, to } : undefined,
  },
  asAt: date,
  compareWith: date,
  opened: hashes,
  namesHidden: {
    write: (value) => (value ? ['yes'] : undefined),
    read: ([word, ...rest]) => (word === 'yes' && rest.length === 0 ? true : undefined),
  },
  zoom: {
    write: (value) => (value === null ? undefined : [writeNumber(value)]),
    read: ([word, ...rest]) => (rest.length === 0 ? readNumber(word) : undefined),
  },
  centre: {
    write: (value) => (value === null ? undefined : [writeNumber(value.x), writeNumber(value.y)]),
    read: ([first, second, ...rest]) => {
      const x = readNumber(first)
      const y = readNumber(second)
      return x !== undefined && y !== undefined && rest.length === 0 ? { x, y } : undefined
    },
  },
}

const partNames = Object.keys(codecs) as readonly PartName[]

/** The state as text of letters, digits and `-._~`, safe in the hash of an address. */
export function encodeViewState(state: ViewState): string {
  const parts = partNames.flatMap((name) => {
    const words = writePart(name, state)
    return words === undefined ? [] : [[name, ...words].join('_')]
  })
  return [`${version}`, ...parts, ...state.unknownParts].join('~')
}

function writePart<Name extends PartName>(name: Name, state: ViewState) {
  return codecs[name].write(state[name])
}

/** Reads what `encodeViewState` wrote, here or elsewhere. Guilty until read: it came in a link. */
export function decodeViewState(text: string): Result<ViewState, ViewStateProblem> {
  const [writtenBy = '', ...parts] = text.split('~')
  if (!/^[1-9]\d{0,5}$/u.test(writtenBy) || text.length > maxLength) return notReadable
  if (Number(writtenBy) > version) return failed({ code: 'link-too-new' })
  const read = new Map<string, unknown>()
  const unknownParts: string[] = []
  for (const part of parts) {
    const known = readPart(part)
    if (known === undefined || (known !== 'unknown' && read.has(known.name))) return notReadable
    if (known === 'unknown') unknownParts.push(part)
    else read.set(known.name, known.value)
  }
  return ok({ ...usualViewState, ...Object.fromEntries(read), unknownParts })
}

function readPart(part: string) {
  const [key, ...words] = part.split('_')
  const name = partNames.find((known) => known === key)
  if (name === undefined) return isUnknownPart(part) ? 'unknown' : undefined
  const value = codecs[name].read(words)
  return value === undefined ? undefined : { name, value }
}

const notReadable = failed<ViewStateProblem>({ code: 'link-not-readable' })

function isUnknownPart(part: string): boolean {
  return /^[A-Za-z][\w.-]*$/u.test(part)
}

function isCode(word: string | undefined): word is string {
  return word !== undefined && /^[A-Za-z\d-]{1,60}$/u.test(word)
}

function writeFilters(filters: ViewFilters): readonly string[] | undefined {
  const words = filterNames.flatMap((name) => {
    const value = filters[name]
    return value === undefined ? [] : [name, value]
  })
  return words.length === 0 ? undefined : words
}

function readFilters(words: readonly string[]): ViewFilters | undefined {
  const filters = new Map<string, string>()
  for (let index = 0; index < words.length; index += 2) {
    const [name = '', value = ''] = words.slice(index, index + 2)
    const isKnown = filterNames.some((known) => known === name) && !filters.has(name)
    const isFit = name === 'area' || name === 'theme' ? isRecordHash(value) : isCode(value)
    if (!isKnown || !isFit) return undefined
    filters.set(name, value)
  }
  return filters.size === 0 ? undefined : Object.fromEntries(filters)
}

/** The shortest text that gives the same number; the plus of an exponent would turn into a space. */
function writeNumber(value: number): string {
  return `${value}`.replace('+', '')
}

function readNumber(word = ''): number | undefined {
  const isNumber = /^-?\d{1,25}(\.\d{1,25})?(e-?\d{1,3})?$/u.test(word)
  const value = Number(word)
  return isNumber && Number.isFinite(value) ? value : undefined
}
