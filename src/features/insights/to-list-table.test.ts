import { createIntl } from 'react-intl'
import { expect, test } from 'vitest'
import { readSampleMap } from '../../../tests/builders/golden'
import { analysisIds } from '../../analysis/analyses'
import { answersTo } from '../../analysis/answers-to'
import { askColumns } from '../../analysis/ask-columns'
import { buildColumns } from '../../analysis/columns'
import { notRecorded } from '../../analysis/lists/result-list'
import { toResultList } from '../../analysis/lists/to-result-list'
import messages from '../../app/messages/en-GB.json'
import { mapQuestions } from '../../domain/map-question'
import { nameOfId } from '../../domain/name-of-id'
import { getInfo } from '../../domain/network'
import { settingsInForce } from '../../domain/settings'
import { nameInTurn } from './name-in-turn'
import type { Speech } from './say-sentence'
import { saySentence } from './say-sentence'
import { toListTable } from './to-list-table'

const network = readSampleMap('northbridge')
const settings = settingsInForce(getInfo(network).settings)
const asAt = '2009-04-01'
const asked = askColumns(buildColumns(network), { asAt, compareWith: '2008-04-01', settings })
const answers = answersTo(asked, analysisIds)

const missing: string[] = []
const speech: Speech = {
  intl: createIntl({ locale: 'en-GB', messages, onError: ({ message }) => missing.push(message) }),
  nameOf: (id) => nameOfId(network, id) || `no name: ${id}`,
  dateText: (date) => date,
}

function listOf(question: (typeof mapQuestions)[number]) {
  const list = toResultList(question, answers, { network, settings, asAt })
  if (list === null) throw new Error('All answers are there')
  return list
}

test.each(mapQuestions)(
  '%s is a table of text and numbers with every name and word in place',
  (code) => {
    const list = listOf(code)
    const { headings, rows } = toListTable(list, 'Title', speech)
    expect(headings).toHaveLength(list.columns.length)
    expect(rows).toHaveLength(list.rows.length)
    const said = [...list.summary, ...list.rows.flatMap(({ says }) => says)]
    const text = [...rows.flat(), ...said.map((sentence) => saySentence(sentence, speech))].join(
      '\n',
    )
    expect(text).not.toContain('no name:')
    expect(text).not.toMatch(/[{}]|undefined|NaN/u)
    expect(missing).toEqual([])
  },
)

test('counts stay counts, and what is not recorded is said', () => {
  const { headings, rows } = toListTable(listOf('hats'), 'Title', speech)
  expect(headings.slice(0, 2)).toEqual(['Person', 'Seats'])
  expect(rows[0]?.slice(1, 3).every((cell) => typeof cell === 'number')).toBe(true)
  const unknown = {
    columns: ['budget' as const],
    rows: [{ key: 'a', records: [], isDrawn: false, cells: [notRecorded], says: [] }],
    summary: [],
  }
  expect(toListTable(unknown, 'Title', speech).rows).toEqual([['Not recorded']])
})

test('hidden people have a letter or two, and no two have the same', () => {
  const names = Array.from({ length: 800 }, (_, place) => nameInTurn(place))
  expect(names.slice(0, 3)).toEqual(['A', 'B', 'C'])
  expect(names[26]).toBe('AA')
  expect(new Set(names).size).toBe(800)
})
