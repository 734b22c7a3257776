import { useState } from 'react'
import { changeRecords } from '../../domain/commands/change-records'
import { type FieldWords, toFieldText } from '../../domain/field-text'
import { getFieldValue, setFieldValue } from '../../domain/field-value'
import type { FieldReader } from '../../domain/read-field-text'
import type { RecordField } from '../../domain/record-fields'
import { useServices } from '../../state/hooks/services'
import type { GridAction } from './grid-keys'
import type { CellPlace } from './grid-moves'
import { type PasteMisfit, type PastePlan, planPaste, readTabText, toTabText } from './plan-paste'
import { type Grid, useProblemText } from './use-grid'

interface GridBlocks {
  /** A block that waits for a yes; null if there is none. */
  readonly pasted: PastePlan | null
  closePaste(): void
  /** The chosen rows, or the cell that has the focus, as tab text. */
  copy(): string
  /** Plans a block from the focused cell on; or says why it does not fit. */
  paste(text: string): PasteMisfit | null
  act(action: Exclude<GridAction, { readonly type: 'go' }>, onSort: OnSort): void
}

/** What is done to more than one cell at a time, and what keys do besides moving. */
export function useGridBlocks(
  grid: Grid,
  words: FieldWords & FieldReader,
  fieldName: (field: RecordField) => string,
): GridBlocks {
  const [pasted, setPasted] = useState<PastePlan | null>(null)
  const fillDown = useFillDown(grid, fieldName)
  const { active, columns, ids, selection } = grid
  const textOf = (id: string, field: RecordField) =>
    toFieldText(field, getFieldValue(grid.recordOf(id) ?? {}, field.name), words)

  return {
    pasted,
    closePaste: () => setPasted(null),
    copy() {
      const chosen = ids.filter((id) => selection.ids.has(id))
      const fields = columns.map(({ field }) => field)
      if (chosen.length > 0)
        return toTabText(chosen.map((id) => fields.map((field) => textOf(id, field))))
      const [id, field] = [ids[active.row], fields[active.column]]
      return id === undefined || field === undefined ? '' : toTabText([[textOf(id, field)]])
    },
    paste(text) {
      const first = Math.max(active.row, 0)
      const rows = readTabText(text)
      const records = ids
        .slice(first, first + rows.length + 1)
        .filter((id) => id !== grid.draft.record?.id)
        .map((id) => ({ ...grid.recordOf(id), id }))
      const fields = columns.slice(active.column).map(({ field }) => field)
      const plan = planPaste(rows, { records, fields, reader: words })
      if (!plan.ok) return plan.problem
      setPasted(plan.value)
      return null
    },
    act: (action, onSort) =>
      action.type === 'extend' ? extend(action.place) : act(action.type, onSort),
  }

  function extend(place: CellPlace) {
    selection.extendTo(place.row, active.row)
    grid.goTo(place)
  }

  function act(type: Exclude<GridAction['type'], 'go' | 'extend'>, onSort: OnSort) {
    const field = columns[active.column]?.field
    const isHeading = active.row < 0
    const acts = {
      open: () => (isHeading && field !== undefined ? onSort(field) : grid.open()),
      type: grid.open,
      select: () => selection.toggle(active.row),
      'select-all': selection.all,
      'fill-down': fillDown,
      new: () => grid.startNew('table'),
      leave: () =>
        ids[active.row] === grid.draft.record?.id ? grid.draft.discard() : selection.clear(),
    }
    acts[type]()
  }
}

type OnSort = (field: RecordField) => void

/** The value of the first chosen row goes into the others; with none chosen, of the row above. */
function useFillDown(grid: Grid, fieldName: (field: RecordField) => string): () => void {
  const { network, notices } = useServices()
  const problemText = useProblemText()
  return () => {
    const { active, columns, ids, selection } = grid
    const field = columns[active.column]?.field
    const chosen = ids.filter((id) => selection.ids.has(id))
    const pair = ids.slice(Math.max(active.row - 1, 0), active.row + 1)
    const [first, ...others] = chosen.length > 1 ? chosen : pair
    if (field === undefined || first === undefined || others.length === 0) return
    const value = getFieldValue(grid.recordOf(first) ?? {}, field.name)
    const changes = others
      .filter((id) => id !== grid.draft.record?.id)
      .map((id) => ({ id, fields: setFieldValue(grid.recordOf(id) ?? {}, field.name, value) }))
    const label = {
      code: 'fill-down' as const,
      values: { field: fieldName(field), count: changes.length },
    }
    const result = network.execute(changeRecords({ kind: grid.kind, changes }), label)
    if (result.ok) notices.show({ code: 'done', label })
    else notices.show({ code: 'said', text: problemText(result.problem, field) })
  }
}
