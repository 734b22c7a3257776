import * as v from 'valibot'
import { type Info, infoSchema } from '../../domain/info'
import { ok, type Result } from '../../lib/result'
import type { ImportIssue } from '../import-plan'
import { refuse } from '../tables/refusal'
import { splitCell } from './cell-lists'
import { recordColumns, type TableKind } from './record-columns'
import { type ReadTable, strategyPriorityHeadings, toTitle } from './record-table'
import { readCell } from './table-cell'
import { layOut, type TableColumn } from './table-layout'

/** What a set of tables holds. The records are still to be read by the domain. */
export interface ReadTables {
  readonly info: Info
  readonly candidates: readonly ReadCandidate[]
  readonly issues: readonly ImportIssue[]
}

/** A row as the fields of a record. */
export interface ReadCandidate {
  readonly kind: Exclude<TableKind, 'info'>
  readonly record: Draft
  /** Names in columns whose ids are not filled in. */
  readonly named: readonly { readonly path: readonly string[]; readonly names: readonly string[] }[]
  readonly sheet: string
  /** As the spreadsheet numbers it. */
  readonly row: number
}

type Draft = Record<string, unknown>

interface ReadRows {
  readonly drafts: readonly (Pick<ReadCandidate, 'named' | 'row'> & { readonly record: Draft })[]
  readonly issues: readonly ImportIssue[]
}

/**
 * Reads the tables of a CSV set or of a workbook back. A table that is missing has no records; a
 * column that no table of ours has is told and left out. Refused without a table of the map itself.
 */
export function readRecordTables(tables: readonly ReadTable[]): Result<ReadTables, ImportIssue> {
  const byTitle = new Map(tables.map((table) => [foldTitle(table.title), table.rows]))
  const rowsOf = (name: string) => byTitle.get(foldTitle(toTitle(name))) ?? []
  const info = readInfo(rowsOf('info'), rowsOf('units'))
  if (info === null) return refuse('file-not-readable')
  const issues: ImportIssue[] = [...info.issues]
  const candidates: ReadCandidate[] = []
  const priorities = readStrategyPriorities(rowsOf('strategyPriorities'))
  for (const kind of Object.keys(recordColumns) as TableKind[]) {
    if (kind === 'info') continue
    const read = readRows(rowsOf(kind), layOut(recordColumns[kind]), toTitle(kind))
    issues.push(...read.issues)
    for (const { record: draft, ...place } of read.drafts) {
      const list = kind === 'strategies' ? priorities.get(String(draft.id)) : undefined
      const record = list === undefined ? draft : { ...draft, priorities: list }
      candidates.push({ kind, record, sheet: toTitle(kind), ...place })
    }
  }
  return ok({ info: info.value, candidates, issues })
}

function foldTitle(title: string): string {
  return title.toLowerCase().replace(/[^a-z]+/gu, '-')
}

/** The table of the map itself lies on its side: its first column holds the headings. */
function readInfo(rows: ReadTable['rows'], units: ReadTable['rows']) {
  const named = rows.slice(1).filter(([heading = '']) => heading !== '')
  const turned = [named.map(([heading = '']) => heading), named.map(([, value = '']) => value)]
  const { drafts, issues } = readRows(turned, layOut(recordColumns.info), toTitle('info'))
  const people = units
    .slice(1)
    .filter(([unit = '']) => unit !== '')
    .map(([unit = '', count = '']) => [unit, readCell(count, 'number')] as const)
  const parsed = v.safeParse(infoSchema, {
    ...drafts[0]?.record,
    ...(people.length === 0 ? {} : { units: Object.fromEntries(people) }),
  })
  return parsed.success ? { value: parsed.output, issues } : null
}

function readStrategyPriorities(rows: ReadTable['rows']): ReadonlyMap<string, readonly Draft[]> {
  const [headings = [], ...body] = rows
  const places = strategyPriorityHeadings.map((heading) => headings.indexOf(heading))
  const lists = new Map<string, Draft[]>()
  for (const row of body) {
    const [, strategyId = '', id = '', text = '', , themeId = ''] = places.map(
      (place) => row[place] ?? '',
    )
    const priority = { id, text, ...(themeId === '' ? {} : { themeId }) }
    if (strategyId !== '') lists.set(strategyId, [...(lists.get(strategyId) ?? []), priority])
  }
  return lists
}

function readRows(
  rows: ReadTable['rows'],
  columns: readonly TableColumn[],
  sheet: string,
): ReadRows {
  const [headings = [], ...body] = rows
  const known = new Map(columns.map((column) => [column.heading, column]))
  const names = new Map(
    columns.flatMap((column) =>
      column.namesHeading === undefined ? [] : [[column.namesHeading, column] as const],
    ),
  )
  const unknown = headings.filter(
    (heading) => heading !== '' && !known.has(heading) && !names.has(heading),
  )
  return {
    drafts: body.flatMap((row, index) =>
      row.some((cell) => cell !== '')
        ? [
            {
              record: readRow(row, headings, known),
              named: readNames(row, headings, names),
              row: index + 2,
            },
          ]
        : [],
    ),
    issues: unknown.map((value) => ({ code: 'field-not-known', level: 'changed', sheet, value })),
  }
}

function readRow(
  row: readonly string[],
  headings: readonly string[],
  known: ReadonlyMap<string, TableColumn>,
): Draft {
  const draft: Draft = {}
  for (const [index, heading] of headings.entries()) {
    const column = known.get(heading)
    const value = column === undefined ? undefined : readCell(row[index] ?? '', column.sort)
    if (column !== undefined && value !== undefined) putAt(draft, column.path, value)
  }
  return draft
}

/** What stands in a column of names counts where the column of ids beside it is empty. */
function readNames(
  row: readonly string[],
  headings: readonly string[],
  names: ReadonlyMap<string, TableColumn>,
): ReadCandidate['named'] {
  return headings.flatMap((heading, index) => {
    const column = names.get(heading)
    const cell = row[index] ?? ''
    if (column === undefined || cell.trim() === '') return []
    const isIdGiven = (row[headings.indexOf(column.heading)] ?? '') !== ''
    const list = column.sort === 'references' ? splitCell(cell) : [cell]
    return isIdGiven ? [] : [{ path: column.path, names: list }]
  })
}

/** Paths come from our own table of columns, never from a file. */
function putAt(draft: Draft, path: readonly string[], value: unknown): void {
  const [field = '', ...rest] = path
  if (rest.length === 0) {
    draft[field] = value
    return
  }
  const part = (draft[field] ?? {}) as Draft
  draft[field] = part
  putAt(part, rest, value)
}
