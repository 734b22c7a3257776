import type { ImportIssue } from '../import-plan'
import type { ModeReading, ModeRequest } from '../modes/mode-reading'
import { planNetwork } from '../network-files/plan-network'
import { planNothing } from '../planning/plan-nothing'
import { findNetworkSections } from './network-sections'
import { readNetworkTables } from './read-network-tables'

const shownRows = 50

/** Things and the links between them, on one sheet or several. */
export function readNetworkMode({ tables, table, mapping, context }: ModeRequest): ModeReading {
  const { readAs } = mapping ?? {}
  const choices = readAs === undefined ? {} : { readAs }
  const others = tables.filter((one) => findNetworkSections(one).length === 0)
  const isNone = others.length === tables.length
  return {
    mapping: { mode: 'network', sheet: '', headingRow: 1, columns: [], ...choices },
    asked: isNone ? [{ code: 'no-heading-row', level: 'ask' }] : [],
    notes: isNone ? [] : others.map(toLeftOutIssue),
    firstRows: table.rows.slice(0, shownRows),
    plan() {
      const planned = planNetwork(readNetworkTables(tables), context, choices)
      return planned.ok ? planned.value : planNothing([planned.problem])
    },
  }
}

function toLeftOutIssue({ sheet }: { readonly sheet: string }): ImportIssue {
  return { code: 'sheet-left-out', level: 'note', sheet }
}
