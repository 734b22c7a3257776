import type { Kind } from '../../domain/records'
import type {
  ColumnUse,
  ImportMapping,
  ImportMode,
  PartnershipSheet,
  PlanSummary,
} from '../../io/import-plan'

const tableModes = [
  'one-seat',
  'grid-people-down',
  'grid-people-across',
  'one-partnership',
  'sheet-per-partnership',
  'one-organisation',
  'one-person',
  'one-strategy',
] as const satisfies readonly ImportMode[]

const ofSeats = [
  'none',
  'person',
  'partnership',
  'organisation',
  'host',
  'role',
  'started',
  'ended',
  'voting',
  'hours',
  'ward',
  'party',
  'theme',
  'note',
  'source',
  'person-id',
  'partnership-id',
  'organisation-id',
] as const satisfies readonly ColumnUse[]

/** What a column may be used as, what is needed first, for each way of reading a file. */
const usesByMode: Readonly<Record<ImportMode, readonly ColumnUse[]>> = {
  'one-seat': ofSeats,
  'grid-people-down': ofSeats.filter((use) => use !== 'role'),
  'grid-people-across': ofSeats.filter((use) => use !== 'role'),
  'one-partnership': [...ofSeats.filter((use) => use !== 'ward' && use !== 'party'), 'count'],
  'sheet-per-partnership': ofSeats.filter(
    (use) => use !== 'partnership' && use !== 'partnership-id',
  ),
  'one-organisation': [
    'none',
    'organisation',
    'other-names',
    'sector',
    'income',
    'charity-number',
    'company-number',
    'gss-code',
    'organisation-id',
    'parent',
    'theme',
    'note',
    'source',
  ],
  'one-person': ['none', 'person', 'party', 'ward', 'skills', 'note', 'source', 'person-id'],
  'one-strategy': [
    'none',
    'strategy',
    'owner',
    'status',
    'theme',
    'started',
    'ended',
    'note',
    'source',
  ],
  'pasted-text': ['person'],
  network: [],
}

/** Without these there is nothing to import. */
const neededUses = {
  'one-seat': ['person', 'partnership'],
  'grid-people-down': ['person', 'partnership'],
  'grid-people-across': ['person', 'partnership'],
  'one-partnership': ['partnership'],
  'sheet-per-partnership': ['person'],
  'one-organisation': ['organisation'],
  'one-person': ['person'],
  'one-strategy': ['strategy'],
  'pasted-text': [],
  network: [],
} as const satisfies Readonly<Record<ImportMode, readonly ColumnUse[]>>

export type NeededUse = (typeof neededUses)[ImportMode][number]

/** Whether the file states things and ties, and has no rows to be read in another way. */
export function hasNoTable({ mapping, sheets }: PlanSummary): boolean {
  return mapping.mode === 'network' && sheets.length === 0
}

/** Ways of reading that make sense for this file. Only lines of text can be read as such. */
export function findModes({ mapping, file }: PlanSummary): readonly ImportMode[] {
  if (file.format === 'gephi' || file.format === 'kumu') return ['network', ...tableModes]
  const isText = file.format === 'text' || mapping.mode === 'pasted-text'
  return isText ? [...tableModes, 'pasted-text'] : tableModes
}

export function findColumnUses(mode: ImportMode): readonly ColumnUse[] {
  return usesByMode[mode]
}

/** The way of reading that a text from outside names, if this build knows it. */
export function findKnownMode(text: unknown): ImportMode | undefined {
  return (Object.keys(usesByMode) as ImportMode[]).find((mode) => mode === text)
}

/** The same for the use of a column. */
export function findKnownUse(text: unknown): ColumnUse | undefined {
  return Object.values(usesByMode)
    .flat()
    .find((use) => use === text)
}

export function findMissingUse({ mode, columns }: ImportMapping): NeededUse | undefined {
  return neededUses[mode].find((use) => columns.every((column) => column.use !== use))
}

/** Whether several columns may have the same use. */
export function mayRepeat(mode: ImportMode, use: ColumnUse): boolean {
  if (use === 'none') return true
  if (mode === 'grid-people-down') return use === 'partnership'
  return (mode === 'grid-people-across' || mode === 'one-partnership') && use === 'person'
}

/** Another way of reading has other columns, so these are guessed again. */
export function changeMode(mapping: ImportMapping, mode: ImportMode): ImportMapping {
  const { sheet, headingRow, keepRows } = mapping
  return { mode, sheet, headingRow, columns: [], ...(keepRows === undefined ? {} : { keepRows }) }
}

/** Another sheet has its own heading row, to be found anew. */
export function changeSheet({ mode }: ImportMapping, sheet: string): ImportMapping {
  return { mode, sheet, headingRow: 0, columns: [] }
}

export function changeHeadingRow(
  { mode, sheet }: ImportMapping,
  headingRow: number,
): ImportMapping {
  return { mode, sheet, headingRow, columns: [] }
}

export function changePartnershipSheet(
  mapping: ImportMapping,
  sheet: string,
  change: Partial<Pick<PartnershipSheet, 'isUsed' | 'partnership'>>,
): ImportMapping {
  const partnershipSheets = (mapping.partnershipSheets ?? []).map((one) =>
    one.sheet === sheet ? { ...one, ...change, isUnsure: false } : one,
  )
  return { ...mapping, partnershipSheets }
}

/** The kind of record that the items of a file state: what the last page speaks of first. */
export function findMainKind({ mapping, counts }: PlanSummary): Kind {
  const { mode } = mapping
  if (mode === 'one-organisation') return 'organisations'
  if (mode === 'one-person') return 'people'
  if (mode === 'one-strategy') return 'strategies'
  if (mode === 'network') return counts.seats === undefined ? 'links' : 'seats'
  const hasSeats = counts.seats !== undefined || counts.partnerships === undefined
  return mode === 'one-partnership' && !hasSeats ? 'partnerships' : 'seats'
}
