import { setFieldValue } from '../../domain/field-value'
import { type FieldProblem, type FieldReader, readFieldText } from '../../domain/read-field-text'
import type { RecordField } from '../../domain/record-fields'
import { failed, ok, type Result } from '../../lib/result'

/** A cell of the block and what it would do. */
export interface PastedCell {
  readonly id: string
  readonly field: RecordField
  readonly text: string
  /** Why it cannot be read; null if it can. */
  readonly problem: FieldProblem | null
}

export interface PastePlan {
  readonly cells: readonly PastedCell[]
  /** What can be read, as fields to set for each record. */
  readonly changes: readonly {
    readonly id: string
    readonly fields: Readonly<Record<string, unknown>>
  }[]
}

/** Why a block as a whole does not fit; the sentence is `paste.<code>`. */
export interface PasteMisfit {
  readonly code: 'empty' | 'ragged' | 'too-wide' | 'too-long' | 'too-many'
  readonly count: number
  readonly room: number
}

/** A larger block is a file to import, where names are checked and rows can be left out. */
const mostCells = 5_000

/** Rows of tab text, as spreadsheets copy it. A cell in quotes may hold line breaks. */
export function readTabText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\n\r]*))(\t|\r\n|\n|\r|$)/gu
  for (const [, quoted, bare = '', end = ''] of text.matchAll(cell)) {
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end === '') break
    if (end !== '\t') rows.push([])
  }
  const isLastEmpty = rows.at(-1)?.every((each) => each === '') ?? false
  return isLastEmpty ? rows.slice(0, -1) : rows
}

/** Cells as tab text; what would be taken for the end of a cell stands in quotes. */
export function toTabText(rows: readonly (readonly string[])[]): string {
  const quote = (text: string) =>
    /[\t\n\r"]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  return rows.map((cells) => cells.map(quote).join('\t')).join('\n')
}

interface PasteTarget {
  /** The records from the focused row on, and the fields from the focused column on. */
  readonly records: readonly { readonly id: string }[]
  readonly fields: readonly RecordField[]
  readonly reader: FieldReader
}

/** What a block would change from the focused cell on. A block that does not fit changes nothing. */
export function planPaste(
  rows: readonly (readonly string[])[],
  { records, fields, reader }: PasteTarget,
): Result<PastePlan, PasteMisfit> {
  const misfit = findMisfit(rows, records.length, fields.length)
  if (misfit !== null) return failed(misfit)
  const cells: PastedCell[] = []
  const changes = rows.map((texts, row) => {
    const record = records[row] ?? { id: '' }
    let changed: object = record
    let set: Readonly<Record<string, unknown>> = {}
    for (const [column, text] of texts.entries()) {
      const field = fields[column]
      if (field === undefined) continue
      const read = readFieldText(field, text, reader)
      cells.push({ id: record.id, field, text, problem: read.ok ? null : read.problem })
      if (!read.ok) continue
      const next = setFieldValue(changed, field.name, read.value)
      changed = { ...changed, ...next }
      set = { ...set, ...next }
    }
    return { id: record.id, fields: set }
  })
  return ok({ cells, changes })
}

function findMisfit(
  rows: readonly (readonly string[])[],
  roomDown: number,
  roomRight: number,
): PasteMisfit | null {
  const width = rows[0]?.length ?? 0
  const room = roomRight
  if (width === 0) return { code: 'empty', count: 0, room }
  if (rows.some((row) => row.length !== width)) return { code: 'ragged', count: width, room }
  if (width > roomRight) return { code: 'too-wide', count: width, room }
  if (rows.length > roomDown) return { code: 'too-long', count: rows.length, room: roomDown }
  if (rows.length * width > mostCells)
    return { code: 'too-many', count: rows.length * width, room: mostCells }
  return null
}
