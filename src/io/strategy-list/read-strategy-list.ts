import { areColumnsChosen, type ModeReading, type ModeRequest } from '../modes/mode-reading'
import { planSections } from '../modes/plan-sections'
import { askAboutColumns, mappingOf, readTable } from '../modes/read-table'

/** A list of strategies with their owners, themes and dates. */
export function readStrategyList(request: ModeRequest): ModeReading {
  const read = readTable(request, 'strategies')
  const { placed, columns, shown } = read
  const strategies = { sheet: '', columns, rows: placed.rows }
  return {
    mapping: { mode: 'one-strategy', ...mappingOf(request, read) },
    asked: [
      ...(areColumnsChosen(request) ? [] : askAboutColumns(columns)),
      ...(columns.some(({ use }) => use === 'strategy')
        ? []
        : [{ code: 'column-unsure', level: 'ask' } as const]),
    ],
    ...shown,
    plan: () =>
      planSections(
        {
          strategies: [strategies],
          sheets: [strategies],
          leftOut: placed.leftOut,
          cutRows: placed.cutRows,
          itemKind: 'strategies',
        },
        request.context,
      ),
  }
}
