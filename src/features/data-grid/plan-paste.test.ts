import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FieldReader } from '../../domain/read-field-text'
import { recordFields } from '../../domain/record-fields'
import { planPaste, readTabText, toTabText } from './plan-paste'

const reader: FieldReader = {
  findChoice: () => undefined,
  findRecords: () => [],
  readYesNo: (text) => (text === 'yes' ? true : undefined),
}
const fields = recordFields.people.filter(({ name }) => name === 'name' || name === 'publicOffice')
const records = [{ id: 'ada' }, { id: 'ben' }]

test('what a spreadsheet copies is read cell by cell, quotes and line breaks kept', () => {
  expect(readTabText('a\tb\r\nc\t\r\n')).toEqual([
    ['a', 'b'],
    ['c', ''],
  ])
  expect(readTabText('"two\nlines"\t"say ""hi"""')).toEqual([['two\nlines', 'say "hi"']])
})

test('copied cells read back as they were', () => {
  const text = fc.string().filter((each) => !each.startsWith('"'))
  const rows = fc.array(
    fc.array(fc.oneof(text, fc.constantFrom('"', 'a\tb', 'a\nb', 'a"b')), {
      minLength: 2,
      maxLength: 2,
    }),
    { minLength: 1 },
  )
  fc.assert(
    fc.property(rows, (cells) => {
      const isLastEmpty = cells.at(-1)?.every((cell) => cell === '')
      expect(readTabText(toTabText(cells))).toEqual(isLastEmpty ? cells.slice(0, -1) : cells)
    }),
  )
})

test('cells that can be read are set, and each of the others says why', () => {
  const plan = planPaste(
    [
      ['Ada', 'yes'],
      ['', 'perhaps'],
    ],
    { records, fields, reader },
  )
  expect(plan).toMatchObject({
    ok: true,
    value: {
      changes: [
        { id: 'ada', fields: { name: 'Ada', publicOffice: true } },
        { id: 'ben', fields: {} },
      ],
    },
  })
  const problems = plan.ok ? plan.value.cells.map(({ problem }) => problem) : []
  expect(problems).toEqual([null, null, 'required', 'yes-no-not-read'])
})

test.each([
  ['empty', []],
  ['ragged', [['a', 'b'], ['c']]],
  ['too-wide', [['a', 'b', 'c']]],
  ['too-long', [['a'], ['b'], ['c']]],
])('a block that is %s changes nothing', (code, rows) => {
  expect(planPaste(rows, { records, fields, reader })).toMatchObject({
    ok: false,
    problem: { code },
  })
})

test('a block of very many cells is left to import', () => {
  const many = Array.from({ length: 5_001 }, (_, index) => ({ id: `${index}` }))
  const rows = many.map(() => ['a'])
  expect(planPaste(rows, { records: many, fields, reader })).toMatchObject({
    ok: false,
    problem: { code: 'too-many', count: 5_001, room: 5_000 },
  })
})
