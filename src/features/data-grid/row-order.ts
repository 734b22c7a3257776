import { createStore, type StoreApi } from 'zustand/vanilla'
import { type FieldWords, toFieldText } from '../../domain/field-text'
import { getFieldValue } from '../../domain/field-value'
import type { EditedKind, RecordField } from '../../domain/record-fields'
import { compareNames } from '../../lib/compare-names'
import { foldText } from '../../lib/fold-text'
import type { NetworkStore } from '../../state/network-store'
import { nextTask } from '../../state/next-task'
import { sortInSlices } from './sort-in-slices'

export interface AskedRows {
  readonly sort: RowSort
  /** A text that one of the shown fields has to hold. */
  readonly find: string
  readonly shown: readonly RecordField[]
  /** A text that each of these fields has to hold. */
  readonly filters: readonly { readonly field: RecordField; readonly text: string }[]
}

export interface RowSort {
  readonly field: RecordField
  readonly isDescending: boolean
}

export interface RowOrder {
  readonly state: StoreApi<{ readonly ids: readonly string[] }>
  /** Works the rows out anew; the last asked wins, and until then the rows stay as they are. */
  show(asked: AskedRows): Promise<void>
  stop(): void
}

const slice = 500

/**
 * Which records of a kind are shown, and in what order. The order is worked out when it is asked
 * for and then held: an edited row stays where it is, a new one comes first.
 */
export function createRowOrder(store: NetworkStore, kind: EditedKind, words: FieldWords): RowOrder {
  const state = createStore<{ readonly ids: readonly string[] }>()(() => ({ ids: [] }))
  let asking = 0

  const stop = store.onChanges(({ added, removed }) => {
    const arrived = added.filter((entry) => entry.kind === kind).map(({ record }) => record.id)
    const gone = new Set<string>(
      removed.filter((entry) => entry.kind === kind).map(({ record }) => record.id),
    )
    if (arrived.length + gone.size === 0) return
    const staying = state.getState().ids.filter((id) => !gone.has(id))
    state.setState({ ids: [...arrived, ...staying] })
  })

  return {
    state,
    stop,
    async show(asked) {
      asking += 1
      const mine = asking
      const isCurrent = () => mine === asking
      const { network } = store.state.getState()
      const ids = await findRows([...network[kind].values()], asked, words, isCurrent)
      if (isCurrent()) state.setState({ ids })
    },
  }
}

type Row = { readonly id: string }

async function findRows(
  records: readonly Row[],
  asked: AskedRows,
  words: FieldWords,
  isCurrent: () => boolean,
): Promise<readonly string[]> {
  const groups = new Map<string | number | null, string[]>()
  for (let from = 0; from < records.length; from += slice) {
    if (from > 0) await nextTask()
    if (!isCurrent()) return []
    gather(records.slice(from, from + slice), asked, words, groups)
  }
  const found = [...groups.keys()].filter((key) => key !== null)
  const keys = await sortInSlices(found, compareKeys, isCurrent)
  const inOrder = asked.sort.isDescending ? keys.toReversed() : keys
  // What is not recorded comes last either way.
  return [...inOrder, null].flatMap((key) => groups.get(key) ?? [])
}

/** Rows of one value stay together, so that only the values have to be compared. */
function gather(
  records: readonly Row[],
  asked: AskedRows,
  words: FieldWords,
  groups: Map<string | number | null, string[]>,
): void {
  const { field } = asked.sort
  for (const record of records) {
    if (!isAsked(record, asked, words)) continue
    const key = toSortKey(field, getFieldValue(record, field.name), words)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [record.id])
    else group.push(record.id)
  }
}

function isAsked(record: Row, { find, shown, filters }: AskedRows, words: FieldWords): boolean {
  const textOf = (field: RecordField) =>
    foldText(toFieldText(field, getFieldValue(record, field.name), words))
  const isFound = find === '' || shown.some((field) => textOf(field).includes(find))
  return isFound && filters.every(({ field, text }) => doesFit(field, textOf(field), text))
}

/** One word of a list may be part of another, so these have to be the same. */
function doesFit({ control }: RecordField, own: string, asked: string): boolean {
  const isOneOfFew = control.type === 'choice' || control.type === 'yes-no'
  return isOneOfFew ? own === asked : own.includes(asked)
}

/** Numbers by size, dates by day, the rest by its words; null for what is not recorded. */
function toSortKey(field: RecordField, value: unknown, words: FieldWords): string | number | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'number') return value
  if (field.control.type === 'date') return `${value}`
  return toFieldText(field, value, words)
}

function compareKeys(first: string | number, second: string | number): number {
  if (typeof first === 'number' && typeof second === 'number') return first - second
  return compareNames(`${first}`, `${second}`)
}
