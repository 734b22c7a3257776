import { getInfo, type Network } from '../../domain/network'
import type { RecordOf } from '../../domain/records'
import type { SharedCopy } from '../copies/copy-choices'
import { type PrivacyClass, privacyClasses } from '../copies/privacy-classes'
import { joinCell } from './cell-lists'
import { recordColumns, type TableKind } from './record-columns'
import {
  infoHeadings,
  type RecordTable,
  strategyPriorityHeadings,
  toTitle,
  unitHeadings,
} from './record-table'
import { type TableCell, toCell, toText } from './table-cell'
import { headingsOf, layOut, type TableColumn } from './table-layout'

const tableKinds = (Object.keys(recordColumns) as TableKind[]).filter((kind) => kind !== 'info')

/**
 * Every table of a shared copy, also those without rows: the map itself, its units, a table per kind
 * of record, the priorities of strategies. Rows are in the order of ids.
 */
export function writeRecordTables(copy: SharedCopy): readonly RecordTable[] {
  return writeTables(copy, canBeShared)
}

/** The same tables of a whole map with every column, what is for the owner alone included. */
export function writeFullRecordTables(network: Network): readonly RecordTable[] {
  return writeTables(network, () => true)
}

type IsWritten = (kind: TableKind, path: readonly string[]) => boolean

function writeTables(copy: Network, isWritten: IsWritten): readonly RecordTable[] {
  const nameOf = createNames(copy)
  const { units = {} } = getInfo(copy)
  return [
    { title: toTitle('info'), headings: infoHeadings, rows: writeInfo(copy, nameOf) },
    {
      title: toTitle('units'),
      headings: unitHeadings,
      rows: Object.entries(units)
        .sort(([first], [second]) => (first < second ? -1 : 1))
        .map(([unit, people]) => [toText(unit), toCell(people, 'number')]),
    },
    ...tableKinds.map((kind) => writeKind(copy, kind, nameOf, isWritten)),
    {
      title: toTitle('strategyPriorities'),
      headings: strategyPriorityHeadings,
      rows: writeStrategyPriorities(copy, nameOf),
    },
  ]
}

type NameOf = (id: string) => string

/** Names for the people who read the tables; what has no name is called by its id. */
function createNames(network: Network): NameOf {
  const { people, organisations, partnerships, strategies, themes, areas } = network
  const kinds = [people, organisations, partnerships, strategies, themes, areas]
  return (id) => {
    for (const records of kinds) {
      const record = records.get(id)
      if (record !== undefined) return record.name
    }
    return id
  }
}

function writeKind(
  copy: Network,
  kind: TableKind,
  nameOf: NameOf,
  isWritten: IsWritten,
): RecordTable {
  const columns = layOut(recordColumns[kind]).filter(({ path }) => isWritten(kind, path))
  return {
    title: toTitle(kind),
    headings: headingsOf(columns),
    rows: inOrderOfIds<RecordOf<TableKind>>(copy[kind]).map((record) =>
      writeRecord(record, columns, nameOf),
    ),
  }
}

function inOrderOfIds<Kept extends { readonly id: string }>(
  records: ReadonlyMap<string, Kept>,
): readonly Kept[] {
  return [...records.values()].sort((first, second) => (first.id < second.id ? -1 : 1))
}

/** No column for what is never in a shared copy; notes and some wards are, though owner-only. */
function canBeShared(kind: TableKind, [field = '']: readonly string[]): boolean {
  const classes: Readonly<Record<string, PrivacyClass>> = privacyClasses[kind]
  return classes[field] !== 'O' || field === 'note' || field === 'wardId'
}

function writeRecord(
  record: object,
  columns: readonly TableColumn[],
  nameOf: NameOf,
): readonly TableCell[] {
  return columns.flatMap(({ path, sort, namesHeading }) => {
    const value = findValue(record, path)
    const cell = toCell(value, sort)
    return namesHeading === undefined ? [cell] : [toNames(value, nameOf), cell]
  })
}

function findValue(record: unknown, path: readonly string[]): unknown {
  return path.reduce(
    (part, field) => (part as Readonly<Record<string, unknown>> | undefined)?.[field],
    record,
  )
}

function toNames(value: unknown, nameOf: NameOf): TableCell {
  if (Array.isArray(value)) return toText(joinCell(value.map((id) => nameOf(String(id)))))
  return typeof value === 'string' ? toText(nameOf(value)) : null
}

/** The columns of the map itself turned into rows, of which only those with a value are written. */
function writeInfo(copy: Network, nameOf: NameOf): RecordTable['rows'] {
  const columns = layOut(recordColumns.info)
  const cells = writeRecord(getInfo(copy), columns, nameOf)
  return headingsOf(columns).flatMap((heading, index) => {
    const cell = cells[index] ?? null
    return cell === null ? [] : [[toText(heading), cell]]
  })
}

function writeStrategyPriorities(copy: Network, nameOf: NameOf): RecordTable['rows'] {
  return inOrderOfIds(copy.strategies).flatMap((strategy) =>
    (strategy.priorities ?? []).map(({ id, text, themeId }) => [
      toText(strategy.name),
      toText(strategy.id),
      toText(id),
      toText(text),
      toNames(themeId, nameOf),
      toCell(themeId, 'reference'),
    ]),
  )
}
