import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { FormattedMessage, type MessageDescriptor, useIntl } from 'react-intl'
import type { FieldWords } from '../../domain/field-text'
import type { FieldReader } from '../../domain/read-field-text'
import type { EditedKind, RecordField } from '../../domain/record-fields'
import { foldText } from '../../lib/fold-text'
import { useServices } from '../../state/hooks/services'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'
import { ColumnChooser } from './ColumnChooser'
import type { CellEditorProps } from './cell-editor-props'
import styles from './DataGrid.module.css'
import { DraftLine } from './DraftLine'
import { GridFilters } from './GridFilters'
import { GridTable } from './GridTable'
import { canBeMade, findUsualColumns, toColumns } from './grid-columns'
import { PasteDialog } from './PasteDialog'
import type { AskedRows, RowSort } from './row-order'
import { type MergedKind, SelectedRows } from './SelectedRows'
import { useGrid } from './use-grid'
import { useGridBlocks } from './use-grid-blocks'

interface DataGridProps {
  readonly kind: EditedKind
  readonly words: FieldWords & FieldReader
  /** The columns that this device last showed; undefined for the usual ones. */
  readonly shownColumns: readonly string[] | undefined
  readonly onShownColumns: (names: readonly string[]) => void
  readonly editCell: (props: CellEditorProps) => ReactNode
  /** Absent while nothing can put two records together. */
  readonly onMerge?: (kind: MergedKind, firstId: string, secondId: string) => void
}

/** All records of one kind as a table that is edited in place. */
export function DataGrid(props: DataGridProps) {
  const { kind, words, editCell, onMerge, onShownColumns } = props
  const intl = useIntl()
  const { notices } = useServices()
  const [names, setNames] = useState(props.shownColumns ?? findUsualColumns(kind))
  const columns = useMemo(() => toColumns(kind, names), [kind, names])
  const rows = useAskedRows(columns.map(({ field }) => field))
  const grid = useGrid(kind, columns, rows.asked, words)
  const fieldName = useFieldName()
  const blocks = useGridBlocks(grid, words, fieldName)
  const [open, setOpen] = useState<'columns' | 'filters' | null>(null)
  const top = useRef<HTMLDivElement>(null)

  /** A dialog gave the focus back to a button that is gone: it goes to the table instead. */
  const backToTable = useCallback(() => {
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) focusTable(top.current)
    })
  }, [])

  return (
    <div ref={top} className={styles.data}>
      <div className={styles.tools}>
        {canBeMade(kind) && (
          <Button variant="primary" onPress={() => grid.startNew('button')}>
            <FormattedMessage id={`new-record.${kind}`} />
          </Button>
        )}
        <div className={styles.find}>
          <TextField
            label={intl.formatMessage({ id: 'grid.find' })}
            type="search"
            layout="inline"
            value={rows.find}
            onChange={rows.setFind}
          />
        </div>
        <Button
          isExpanded={open === 'filters'}
          onPress={() => setOpen(open === null ? 'filters' : null)}
        >
          <FormattedMessage id="grid.filters" />
        </Button>
        <Button onPress={() => setOpen('columns')}>
          <FormattedMessage id="grid.columns" />
        </Button>
        <span className={styles.count}>
          <RowCount shown={grid.rowCount} all={grid.recordCount} />
        </span>
      </div>
      {open === 'filters' && (
        <GridFilters
          columns={columns}
          words={words}
          texts={rows.filters}
          fieldName={fieldName}
          onChange={rows.setFilters}
        />
      )}
      <SelectedRows
        grid={grid}
        editCell={editCell}
        fieldName={fieldName}
        onMerge={onMerge}
        onClosed={backToTable}
      />
      <DraftLine grid={grid} fieldName={fieldName} />
      <GridTable
        grid={grid}
        words={words}
        sort={rows.asked.sort}
        editCell={editCell}
        fieldName={fieldName}
        onSort={rows.sortBy}
        onAction={(action) => blocks.act(action, rows.sortBy)}
        onCopy={(data) => data.setData('text/plain', blocks.copy())}
        onPaste={(text) => {
          const misfit = blocks.paste(text)
          if (misfit === null) return
          const sentence = intl.formatMessage({ id: `paste.${misfit.code}` }, { ...misfit })
          notices.show({ code: 'said', text: sentence })
        }}
      />
      <p id="grid-keys" className={styles.keys}>
        <FormattedMessage id="grid.keys" />
      </p>
      {open === 'columns' && (
        <ColumnChooser
          kind={kind}
          chosen={names}
          fieldName={fieldName}
          onChange={(next) => {
            setNames(next)
            onShownColumns(next)
          }}
          onClose={() => setOpen(null)}
        />
      )}
      {blocks.pasted !== null && (
        <PasteDialog
          grid={grid}
          plan={blocks.pasted}
          words={words}
          fieldName={fieldName}
          onClose={() => {
            blocks.closePaste()
            backToTable()
          }}
        />
      )}
    </div>
  )
}

/** What is left out is said: a filter is easily forgotten. */
function RowCount({ shown, all }: { readonly shown: number; readonly all: number }) {
  return shown === all ? (
    <FormattedMessage id="grid.count" values={{ count: all }} />
  ) : (
    <FormattedMessage id="grid.count-of" values={{ shown, all }} />
  )
}

function focusTable(top: HTMLElement | null): void {
  top?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus()
}

/** What is asked of the rows; it is the same object for as long as the same is asked. */
function useAskedRows(fields: readonly RecordField[]) {
  const [find, setFind] = useState('')
  const [filters, setFilters] = useState<Readonly<Record<string, string>>>({})
  const [sort, setSort] = useState<RowSort | null>(null)
  const [first] = fields
  const shownNames = fields.map(({ name }) => name).join(' ')
  // Columns that come or go do not change what is asked, unless something is looked for in them.
  const shown = useRef(fields)
  shown.current = fields
  const isSearched = find !== '' || Object.values(filters).some((text) => text !== '')
  const searched = isSearched ? shownNames : ''
  const firstField = useRef(first)
  firstField.current = first
  const asked = useMemo<AskedRows | null>(() => {
    const field = sort?.field ?? firstField.current
    if (field === undefined) return null
    return {
      sort: { field, isDescending: sort?.isDescending ?? false },
      find: foldText(find.trim()),
      shown: searched === '' ? [] : shown.current,
      filters: shown.current.flatMap((each) => {
        const text = foldText((filters[each.name] ?? '').trim())
        return text === '' ? [] : [{ field: each, text }]
      }),
    }
  }, [find, filters, sort, searched])
  if (asked === null) throw new Error('A table has at least one column')
  return {
    asked,
    find,
    setFind,
    filters,
    setFilters,
    sortBy(field: RecordField) {
      const isSame = asked.sort.field.name === field.name
      setSort({ field, isDescending: isSame && !asked.sort.isDescending })
    },
  }
}

function useFieldName(): (field: RecordField) => string {
  const intl = useIntl()
  return useCallback(
    ({ name }: RecordField) => {
      // A test sees to it that every field has its word.
      const part = name.replace('.', '-')
      const id = `field-name.${part}` as NonNullable<MessageDescriptor['id']>
      return intl.formatMessage({ id })
    },
    [intl],
  )
}
