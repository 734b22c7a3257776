import type { Result } from '../../lib/result'
import type { PublicCopy } from '../copies/copy-choices'
import { findThings, findTies, type Thing, type Tie } from '../copies/things-and-ties'
import type { RecordTable } from '../csv-set/record-table'
import { type TableCell, toCell, toText } from '../csv-set/table-cell'
import { type WorkbookRefusal, writeSheets } from '../workbook/write-sheets'

const elementHeadings = [
  'ID',
  'Label',
  'Type',
  'Description',
  'Tags',
  'Sector',
  'Partnership kind',
  'Start',
  'End',
]

const connectionHeadings = [
  'From',
  'To',
  'Direction',
  'Type',
  'Role',
  'On behalf of',
  'Start',
  'End',
]

/** A workbook that Kumu reads, of a public copy: things and ties, dates as recorded. */
export function writeKumu(copy: PublicCopy): Promise<Result<Uint8Array, WorkbookRefusal>> {
  return writeSheets(toKumuTables(copy))
}

/** The two sheets, before they are packed. */
export function toKumuTables(copy: PublicCopy): readonly RecordTable[] {
  const things = findThings(copy)
  const callOf = createCalls(things)
  return [
    {
      title: 'Elements',
      headings: elementHeadings,
      rows: things.map((thing) => writeThing(thing, findTags(copy, thing))),
    },
    {
      title: 'Connections',
      headings: connectionHeadings,
      rows: findTies(copy).map((tie) => writeTie(tie, callOf)),
    },
  ]
}

/**
 * What a tie calls a thing: its label, or its id where that could be read as something else. Kumu
 * looks labels up without regard to capitals and splits them at a bar.
 */
function createCalls(things: readonly Thing[]): (id: string) => string {
  const counts = new Map<string, number>()
  for (const { id, label } of things) {
    for (const call of new Set([fold(id), fold(label)])) {
      counts.set(call, (counts.get(call) ?? 0) + 1)
    }
  }
  const calls = new Map(
    things.map(({ id, label }) => {
      const isClear = counts.get(fold(label)) === 1 && !label.includes('|')
      return [id, isClear ? label : id] as const
    }),
  )
  return (id) => calls.get(id) ?? id
}

function fold(label: string): string {
  return label.trim().toLowerCase()
}

function writeThing(thing: Thing, tags: readonly string[]): readonly TableCell[] {
  return [
    toText(thing.id),
    toText(thing.label),
    toText(thing.kind),
    null,
    // A bar inside a tag would make two of it.
    toText(tags.map((tag) => tag.replaceAll('|', '/')).join(' | ')),
    toCell(thing.sector, 'text'),
    toCell(thing.partnershipKind, 'text'),
    toCell(thing.period.startedOn, 'date'),
    toCell(thing.period.endedOn, 'date'),
  ]
}

function findTags(copy: PublicCopy, { id }: Thing): readonly string[] {
  const { themeIds = [] } = copy.organisations.get(id) ?? copy.partnerships.get(id) ?? {}
  return themeIds.map((themeId) => copy.themes.get(themeId)?.name ?? themeId)
}

function writeTie(tie: Tie, callOf: (id: string) => string): readonly TableCell[] {
  return [
    toText(callOf(tie.fromId)),
    toText(callOf(tie.toId)),
    toText(tie.isDirected ? 'directed' : 'undirected'),
    toText(tie.kind),
    toText(tie.role),
    toCell(tie.onBehalfOf, 'text'),
    toCell(tie.period.startedOn, 'date'),
    toCell(tie.period.endedOn, 'date'),
  ]
}
