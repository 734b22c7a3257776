import type { Cell, ListRow, ResultList } from '../../analysis/lists/result-list'
import { type Speech, saySentence } from './say-sentence'

/** A list as text and numbers, for a spreadsheet: what it says on screen, with counts as counts. */
export interface ListTable {
  readonly title: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

/** The list with its words and names put in. `title` names the sheet and the file. */
export function toListTable(
  { columns, rows }: ResultList,
  title: string,
  speech: Speech,
): ListTable {
  const hasDecided = rows.some(({ decided }) => decided !== undefined)
  const headings = [...columns, ...(hasDecided ? (['decision'] as const) : [])]
  return {
    title,
    headings: headings.map((code) => speech.intl.formatMessage({ id: `column.${code}` })),
    rows: rows.map((row) => [
      ...row.cells.map((cell) => toValue(cell, speech)),
      ...(hasDecided ? [toDecisionText(row, speech)] : []),
    ]),
  }
}

function toDecisionText({ decided }: ListRow, { intl, dateText }: Speech): string | null {
  if (decided === undefined) return null
  const word = intl.formatMessage({ id: `decision.${decided.outcome}` })
  return decided.decidedOn === null
    ? word
    : intl.formatMessage({ id: 'decision.on' }, { word, date: dateText(decided.decidedOn) })
}

function toValue(cell: Cell, speech: Speech): string | number | null {
  const { intl, nameOf } = speech
  switch (cell.kind) {
    case 'record':
      return nameOf(cell.id)
    case 'records':
      return cell.ids.map(nameOf).join(' | ')
    case 'number':
    case 'hours':
    case 'fraction':
    case 'money':
    case 'in-common':
      return cell.value
    case 'share':
      return intl.formatMessage({ id: 'list.of' }, { have: cell.have, of: cell.of })
    case 'date':
      return cell.value
    case 'words':
      return cell.codes.map((code) => intl.formatMessage({ id: `word.${code}` })).join(' | ')
    case 'sentences':
      return cell.says.map((sentence) => saySentence(sentence, speech)).join(' ')
    case 'pair':
      return intl.formatMessage(
        { id: 'list.pair-text' },
        { first: nameOf(cell.first), second: nameOf(cell.second) },
      )
    case 'place':
      return intl.formatMessage(
        { id: 'gap.theme-in-area' },
        { theme: nameOf(cell.theme), area: nameOf(cell.area) },
      )
    case 'not-recorded':
      return intl.formatMessage({ id: 'not-recorded' })
    case 'none':
      return null
  }
}
