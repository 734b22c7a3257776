import { useEffect, useMemo, useState } from 'react'
import { useIntl } from 'react-intl'
import { useStore } from 'zustand'
import { changeRecords } from '../../domain/commands/change-records'
import type { CommandProblem } from '../../domain/commands/command'
import type { FieldWords } from '../../domain/field-text'
import { setFieldValue } from '../../domain/field-value'
import { nameRecord } from '../../domain/name-record'
import type { EditedKind, RecordField } from '../../domain/record-fields'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import type { EditMove, NewValue } from './cell-editor-props'
import type { GridColumn } from './grid-columns'
import { type CellPlace, clampPlace } from './grid-moves'
import { type AskedRows, createRowOrder } from './row-order'
import { type DraftRow, useDraft } from './use-draft'
import { type Selection, useSelection } from './use-selection'

export interface Grid {
  readonly kind: EditedKind
  readonly columns: readonly GridColumn[]
  /** The records in the order of the rows, the one that is being made first. */
  readonly ids: readonly string[]
  /** Rows that fit what is asked, and records there are; the one that is being made is neither. */
  readonly rowCount: number
  readonly recordCount: number
  readonly active: CellPlace
  /** Counts up whenever the focus should follow the active cell. */
  readonly focusRound: number
  readonly editing: { readonly problem?: string } | null
  readonly draft: DraftRow
  readonly selection: Selection
  recordOf(id: string): object | undefined
  nameOf(id: string): string
  goTo(place: CellPlace): void
  open(): void
  submit(value: NewValue, move: EditMove): void
  cancel(): void
  /** Begins a new record; from the table itself it follows the row that has the focus. */
  startNew(from: 'button' | 'table'): void
}

const moves: Readonly<Record<EditMove, CellPlace>> = {
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
  new: { row: 0, column: 0 },
  stay: { row: 0, column: 0 },
}

export function useGrid(
  kind: EditedKind,
  columns: readonly GridColumn[],
  asked: AskedRows,
  words: FieldWords,
): Grid {
  const network = useNetwork()
  const records: ReadonlyMap<string, object> = network[kind]
  const draft = useDraft(kind)
  const ids = useRows(kind, asked, words, draft.record?.id)
  const selection = useSelection(ids, records)
  const [active, setActive] = useState<CellPlace>({ row: 0, column: 0 })
  const [focusRound, setFocusRound] = useState(0)
  const [editing, setEditing] = useState<Grid['editing']>(null)
  const change = useChange(kind)
  const problemText = useProblemText()
  const size = { rows: ids.length, columns: columns.length, page: 1 }
  const place = clampPlace(active, size)

  function goTo(next: CellPlace) {
    setActive(clampPlace(next, size))
    setEditing(null)
    setFocusRound((round) => round + 1)
  }

  /** The rows may be about to grow by the new one, so the place is taken as it is. */
  function openField(field: RecordField, row: number) {
    setActive({ row, column: columns.findIndex((column) => column.field.name === field.name) })
    setEditing({})
  }

  function startNew(from: 'button' | 'table') {
    if (draft.record !== null && from === 'button') {
      openField(draft.missing[0] ?? columns[place.column]?.field ?? asked.sort.field, 0)
      return
    }
    const above = from === 'table' ? records.get(ids[Math.max(place.row, 0)] ?? '') : undefined
    const first = draft.start(above)
    if (first !== null) openField(first, 0)
  }

  function refuse(field: RecordField, problem: CommandProblem) {
    setEditing({ problem: problemText(problem, field) })
  }

  function submitDraft(field: RecordField, value: NewValue, move: EditMove) {
    const taken = draft.take(field, value)
    if (!taken.ok) refuse(field, taken.problem)
    else if (move === 'stay') setEditing(null)
    else if (taken.value.next !== null) openField(taken.value.next, 0)
    else if (move === 'new') openNext()
    else goTo({ row: 0, column: place.column + (move === 'right' ? 1 : 0) })
  }

  /** After a record is kept the next one follows it, so the table has what it needs at hand. */
  function openNext() {
    const first = draft.start()
    if (first !== null) openField(first, 0)
  }

  return {
    kind,
    columns,
    ids,
    rowCount: ids.length - (draft.record === null ? 0 : 1),
    recordCount: records.size,
    active: place,
    focusRound,
    editing,
    draft,
    selection,
    recordOf: (id) => (id === draft.record?.id ? draft.record : records.get(id)),
    nameOf: (id) => {
      const record = records.get(id)
      return record === undefined ? '' : nameRecord(network, kind, record)
    },
    goTo,
    open() {
      if (place.row >= 0 && ids.length > 0) setEditing({})
    },
    submit(value, move) {
      const id = ids[place.row]
      const field = columns[place.column]?.field
      if (id === undefined || field === undefined) return
      if (id === draft.record?.id) {
        submitDraft(field, value, move)
        return
      }
      const problem = change(id, field, value)
      if (problem !== null) refuse(field, problem)
      else if (move === 'stay') setEditing(null)
      else if (move === 'new') startNew('table')
      else goTo({ row: place.row + moves[move].row, column: place.column + moves[move].column })
    },
    cancel() {
      goTo(place)
    },
    startNew,
  }
}

/** The rows as asked; the record that is being made stands first until it is kept. */
function useRows(
  kind: EditedKind,
  asked: AskedRows,
  words: FieldWords,
  draftId: string | undefined,
): readonly string[] {
  const { network } = useServices()
  const order = useMemo(() => createRowOrder(network, kind, words), [network, kind, words])
  useEffect(() => order.stop, [order])
  useEffect(() => {
    void order.show(asked)
  }, [order, asked])
  const ids = useStore(order.state, (state) => state.ids)
  return useMemo(() => (draftId === undefined ? ids : [draftId, ...ids]), [ids, draftId])
}

/** Changes one field of one record; a problem leaves it as it was. */
function useChange(kind: EditedKind) {
  const { network, notices } = useServices()
  return (id: string, field: RecordField, { value, added }: NewValue): CommandProblem | null => {
    const current = network.state.getState().network
    const record = current[kind].get(id)
    if (record === undefined) return { code: 'not-found', recordId: id }
    const fields = setFieldValue(record, field.name, value)
    const label = {
      code: 'change-record' as const,
      values: { name: nameRecord(current, kind, record) },
    }
    const result = network.execute(changeRecords({ kind, changes: [{ id, fields }], added }), label)
    if (!result.ok) return result.problem
    notices.announce({ code: 'done', label })
    return null
  }
}

/** Why a value was refused. A part of a record may need another part first. */
export function useProblemText(): (problem: CommandProblem, field?: RecordField) => string {
  const intl = useIntl()
  return ({ code }, field) => {
    const [whole, part] = field?.name.split('.') ?? []
    if (code === 'record-invalid' && part !== undefined && whole === 'source')
      return intl.formatMessage({ id: 'field-problem.source-first' })
    if (code === 'record-invalid' && part !== undefined && whole === 'reportBack')
      return intl.formatMessage({ id: 'field-problem.report-first' })
    return intl.formatMessage({ id: `problem.${code}` })
  }
}
