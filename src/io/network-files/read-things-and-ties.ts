import { partnershipKinds } from '../../domain/partnership'
import { isPeriodInOrder, type Period } from '../../domain/period'
import { toPlainText } from '../../domain/plain-text'
import { readDate } from '../../domain/read-date'
import { fromDayNumber, toDayNumber } from '../../lib/day-number'
import { foldWords } from '../../lib/fold-words'
import { failed, ok, type Result } from '../../lib/result'
import type { ImportIssue } from '../import-plan'
import type { IssueList } from '../planning/issue-list'
import { splitList } from '../planning/split-list'
import { importLimits } from '../tables/import-limits'
import { refusalBeyond } from '../tables/refusal'
import { isNotRecorded } from '../values/empty-values'
import { readSector } from '../values/read-sector'
import { createAttributeReader, thingNames, tieNames } from './attribute-names'
import type { Attributes, RawNetwork, RawThing, RawTie } from './raw-network'
import type { Thing, ThingsAndTies, Tie } from './things-and-ties'

type ReadField<Field extends string> = (field: Field) => string

/**
 * Reads what a file says of its things and ties. Those that cannot be used are told in `issues` and
 * left out; a file beyond the limits is refused.
 */
export function readThingsAndTies(
  raw: RawNetwork,
  issues: IssueList,
): Result<ThingsAndTies, ImportIssue> {
  const beyond = findBeyond(raw)
  if (beyond !== null) return failed(beyond)
  const things = readThings(raw, issues)
  const known = new Set(things.map(({ key }) => key))
  const ties = readTies(raw, known, issues)
  for (const row of raw.cutRows ?? []) issues.add({ code: 'row-cut', level: 'problem', row })
  const given = raw.things.length + raw.ties.length + (raw.cutRows?.length ?? 0)
  const implied = things.filter(({ isImplied }) => isImplied === true).length
  return ok({
    things,
    ties,
    problems: given + implied - things.length - ties.length,
    ...(raw.firstSide === undefined ? {} : { firstSide: raw.firstSide }),
    ...(raw.isFirstSidePeople === undefined ? {} : { isFirstSidePeople: true }),
  })
}

function findBeyond({ things, ties }: RawNetwork): ImportIssue | null {
  const { rows, records, cellCharacters } = importLimits
  if (ties.length > rows) return refusalBeyond('rows', rows, ties.length)
  const count = things.length + ties.length
  if (count > records) return refusalBeyond('records', records, count)
  for (const { attributes } of [...things, ...ties]) {
    for (const value of attributes.values()) {
      if (value.length > cellCharacters) {
        return refusalBeyond('cell-characters', cellCharacters, value.length)
      }
    }
  }
  return null
}

interface ReadThing extends Thing {
  readonly isImplied?: true
}

function readThings(raw: RawNetwork, issues: IssueList): readonly ReadThing[] {
  const readAttributes = createAttributeReader(thingNames, issues)
  const things = new Map<string, ReadThing>()
  for (const thing of raw.things) {
    if (things.has(thing.key)) {
      issues.add({ code: 'id-clash', level: 'problem', value: shown(thing.key), ...rowOf(thing) })
    } else if (isUsable(thing, issues)) {
      things.set(thing.key, readThing(thing, readAttributes(thing.attributes), raw, issues))
    }
  }
  if (raw.areThingsImplied !== true) return [...things.values()]
  const implied = findImplied(raw).filter((thing) => isUsable(thing, issues))
  return [
    ...things.values(),
    ...implied.map((thing): ReadThing => {
      return { ...readThing(thing, () => '', raw, issues), isImplied: true }
    }),
  ]
}

/** What only ties name, each once. */
function findImplied({ things, ties }: RawNetwork): readonly RawThing[] {
  const implied = new Map<string, RawThing>()
  const given = new Set(things.map(({ key }) => key))
  for (const { from, to, row } of ties) {
    const place = row === undefined ? {} : { row }
    for (const key of [from, to]) {
      if (given.has(key)) continue
      given.add(key)
      implied.set(key, { key, label: key, attributes: noAttributes, ...place })
    }
  }
  return [...implied.values()]
}

const noAttributes: Attributes = new Map()

function isUsable(thing: RawThing, issues: IssueList): boolean {
  const { label } = thing
  if (!/[\p{L}\p{N}]/u.test(label)) {
    issues.add({ code: 'name-missing', level: 'problem', ...rowOf(thing) })
    return false
  }
  if (label.trim().length <= importLimits.nameCharacters) return true
  const about = { count: label.trim().length, value: shown(label), ...rowOf(thing) }
  issues.add({ code: 'text-too-long', level: 'problem', ...about })
  return false
}

function readThing(
  { key, label, row }: RawThing,
  field: ReadField<keyof typeof thingNames>,
  raw: RawNetwork,
  issues: IssueList,
): Thing {
  const period = readPeriod(field, raw, issues, row)
  const sector = readSector(field('sector')) ?? readSector(field('type'))
  const kind = foldWords(field('partnershipKind') || field('type'))
  const partnershipKind = partnershipKinds.find((one) => foldWords(one) === kind)
  return {
    key,
    label,
    ...(row === undefined ? {} : { row }),
    type: field('type'),
    ...noteOf(field('description')),
    url: field('url'),
    themes: splitList(field('tags')),
    ...(sector === undefined ? {} : { sector }),
    ...(partnershipKind === undefined ? {} : { partnershipKind }),
    period: period ?? {},
  }
}

function readTies(raw: RawNetwork, known: ReadonlySet<string>, issues: IssueList): readonly Tie[] {
  const readAttributes = createAttributeReader(tieNames, issues)
  return raw.ties.flatMap((tie, place) => {
    const missing = [tie.from, tie.to].find((key) => !known.has(key))
    if (missing !== undefined) {
      const value = missing === '' ? {} : { value: shown(missing) }
      issues.add({ code: 'reference-missing', level: 'problem', ...value, ...rowOf(tie) })
      return []
    }
    const field = readAttributes(tie.attributes)
    const period = readPeriod(field, raw, issues, tie.row)
    if (period === null) return []
    const { from, to, direction } = tie
    return [
      {
        item: `${place}`,
        from,
        to,
        direction,
        ...rowOf(tie),
        type: field('type').trim(),
        label: field('label').trim(),
        role: field('role').trim(),
        onBehalfOf: field('onBehalfOf').trim(),
        ...noteOf(field('description')),
        period,
      },
    ]
  })
}

/** Null: it would end before it starts, which is told. */
function readPeriod(
  field: ReadField<'start' | 'end'>,
  { areEndsAfter }: RawNetwork,
  issues: IssueList,
  row: number | undefined,
): Period | null {
  const place = row === undefined ? {} : { row }
  const date = (name: 'start' | 'end') => {
    const text = field(name)
    if (isNotRecorded(text)) return undefined
    const read = readDate(text)
    if (read !== undefined) return read
    issues.count({ code: 'date-unreadable', level: 'changed', value: shown(text), ...place })
    return undefined
  }
  const [startedOn, end] = [date('start'), date('end')]
  const endedOn = end === undefined || areEndsAfter === true ? end : dayAfter(end)
  const period = {
    ...(startedOn === undefined ? {} : { startedOn }),
    ...(endedOn === undefined ? {} : { endedOn }),
  }
  if (isPeriodInOrder(period)) return period
  issues.add({ code: 'end-before-start', level: 'problem', value: shown(field('end')), ...place })
  return null
}

/** Files name the last day; a month or year that is the last is recorded as it stands. */
function dayAfter(date: string): string {
  return date.length === 10 && date < '9999-12-31' ? fromDayNumber(toDayNumber(date) + 1) : date
}

function noteOf(text: string): { note?: string } {
  const note = toPlainText(text)
  return note === '' ? {} : { note }
}

function rowOf({ row }: RawThing | RawTie): { row?: number } {
  return row === undefined ? {} : { row }
}

function shown(text: string): string {
  return text.trim().slice(0, importLimits.nameCharacters)
}
