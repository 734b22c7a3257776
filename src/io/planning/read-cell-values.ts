import * as v from 'valibot'
import { tidyName } from '../../domain/clean-name'
import { isPeriodInOrder } from '../../domain/period'
import { toPlainText } from '../../domain/plain-text'
import { readDate } from '../../domain/read-date'
import { safeUrlSchema } from '../../domain/safe-url'
import type { ColumnUse, ImportIssue } from '../import-plan'
import { isNotRecorded } from '../values/empty-values'
import { readNumber } from '../values/read-number'
import { readYesNo } from '../values/read-yes-no'
import type { CellSource } from './file-facts'
import type { IssueList } from './issue-list'
import { once } from './once'
import type { SectionColumns } from './section-columns'

export interface CellValues {
  readonly startedOn?: string
  readonly endedOn?: string
  readonly voting?: boolean
  readonly hoursPerMonth?: number
  readonly note?: string
  /** Texts that could not be read as what the column holds, kept for the note. */
  readonly unread: readonly string[]
  readonly source?: CellSource
}

const longestLine = 300
const longestNote = 20_000

/** Reads the cells of a row that are neither names nor roles. Null: it ends before it starts. */
export function createCellReader(columns: SectionColumns, issues: IssueList) {
  const readNote = once(toPlainText)
  return (cell: (use: ColumnUse) => string, row: number): CellValues | null => {
    const unread: string[] = []
    const at = (use: ColumnUse): Pick<ImportIssue, 'row' | 'column' | 'value'> => ({
      row,
      column: columns.headingOf(use),
      value: cell(use).slice(0, longestLine),
    })
    const keepText = (use: ColumnUse) => {
      unread.push(`${columns.headingOf(use)}: ${toPlainText(cell(use))}`.slice(0, longestNote))
    }
    const date = (use: 'started' | 'ended') => {
      const text = cell(use)
      if (isNotRecorded(text)) return undefined
      const read = readDate(text, columns.mappingOf(use)?.dateOrder)
      if (read !== undefined) return read
      issues.add({ code: 'date-unreadable', level: 'changed', ...at(use) })
      keepText(use)
      return undefined
    }
    const other = <Value>(
      use: 'voting' | 'hours',
      code: 'value-not-in-list' | 'number-unreadable',
      read: (text: string) => Value | undefined,
    ) => {
      if (isNotRecorded(cell(use))) return undefined
      const value = read(cell(use))
      if (value !== undefined) return value
      issues.add({ code, level: 'changed', ...at(use) })
      keepText(use)
      return undefined
    }
    const period = withoutAbsent({ startedOn: date('started'), endedOn: date('ended') })
    if (!isPeriodInOrder(period)) {
      issues.add({ code: 'end-before-start', level: 'problem', ...at('ended') })
      return null
    }
    const note = readNote(cell('note'))
    const link = readSource(cell('source'))
    if (link.isUrlRefused) issues.add({ code: 'url-not-kept', level: 'changed', ...at('source') })
    return {
      ...period,
      ...withoutAbsent({
        voting: other('voting', 'value-not-in-list', readYesNo),
        hoursPerMonth: other('hours', 'number-unreadable', readNumber),
        note: note === '' ? undefined : note,
        source: link.source,
      }),
      unread,
    }
  }
}

interface ReadSource {
  readonly source?: CellSource
  readonly isUrlRefused: boolean
}

/** An address is kept with its host as title; other text is the title of the source. */
export function readSource(cell: string): ReadSource {
  const text = tidyName(cell)
  if (isNotRecorded(text)) return { isUrlRefused: false }
  const url = /^www\./iu.test(text) ? `https://${text}` : text
  if (v.safeParse(safeUrlSchema, url).success) {
    const host = url.replace(/^(?:https?:\/\/|mailto:)/iu, '').split(/[/?#]/u, 1)[0] ?? ''
    return {
      source: { title: (host === '' ? url : host).slice(0, longestLine), url },
      isUrlRefused: false,
    }
  }
  const isAddress = /^[a-z][a-z\d+.-]{1,20}:/iu.test(text)
  return isAddress || text.length > longestLine
    ? { isUrlRefused: true }
    : { source: { title: text }, isUrlRefused: false }
}

/** Fields that are not there are left out, not set to nothing. */
function withoutAbsent<Fields extends object>(
  fields: Fields,
): { [K in keyof Fields]?: Exclude<Fields[K], undefined> } {
  const there = Object.entries(fields).filter(([, value]) => value !== undefined)
  return Object.fromEntries(there) as { [K in keyof Fields]?: Exclude<Fields[K], undefined> }
}
