import { expect, test } from 'vitest'
import { toListTables } from './list-tables'

test('each list of an answer is a table, numbers beside it are none', () => {
  expect(
    toListTables({ limit: 5, people: [{ personId: 'p1', seats: 2 }], without: ['p2'] }),
  ).toEqual([
    { list: 'people', headings: ['personId', 'seats'], rows: [['p1', 2]] },
    { list: 'without', headings: [''], rows: [['p2']] },
  ])
})

test('a list that lies deeper is told by its way there', () => {
  const [table] = toListTables({ unplaced: { strategyIds: ['g1'] }, none: null })
  expect(table).toEqual({ list: 'unplaced.strategyIds', headings: [''], rows: [['g1']] })
})

test('what an item holds in lists of its own comes as a row for each', () => {
  const people = [
    {
      personId: 'p1',
      flags: [
        { rule: 'over', value: 2 },
        { rule: 'near', value: 1 },
      ],
    },
    { personId: 'p2', flags: [] },
  ]
  expect(toListTables({ people })[0]).toEqual({
    list: 'people',
    headings: ['personId', 'flags.rule', 'flags.value', 'flags'],
    rows: [
      ['p1', 'over', 2, null],
      ['p1', 'near', 1, null],
      ['p2', null, null, []],
    ],
  })
})

test('plain lists stay in one cell, lists of lists come row by row', () => {
  const threads = [
    {
      personId: 'p1',
      pairs: [
        ['b1', 'b2'],
        ['b1', 'b3'],
      ],
      known: true,
    },
  ]
  expect(toListTables({ threads })[0]?.rows).toEqual([
    ['p1', ['b1', 'b2'], true],
    ['p1', ['b1', 'b3'], true],
  ])
})

test('fields of an item that has parts are columns with both names', () => {
  const rows = [{ id: 'b1', giving: { route: true, share: null } }]
  expect(toListTables({ rows })[0]).toEqual({
    list: 'rows',
    headings: ['id', 'giving.route', 'giving.share'],
    rows: [['b1', true, null]],
  })
})

test('an empty list is a table without rows', () => {
  expect(toListTables({ pairs: [] })).toEqual([{ list: 'pairs', headings: [], rows: [] }])
})
