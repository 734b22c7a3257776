import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anInfo, aPerson, entryOf } from '../../../tests/builders/records'
import { anyRichNetwork } from '../../../tests/builders/rich-network'
import { networkOf } from '../../domain/network'
import { writeFullRecordTables } from '../csv-set/write-record-tables'
import { writeFullWorkbook } from './write-full-workbook'
import { mostRows } from './write-sheets'
import { writeWorkbook } from './write-workbook'

const owned = aPerson({ capacityHoursPerMonth: 12, doNotExport: true, reviewOn: '2025-01' })
const network = networkOf(anInfo(), [
  entryOf('people', aPerson({ id: 'zed', name: 'Zed' })),
  entryOf('people', owned),
])

test('a whole map cannot be passed where a copy for others is expected', () => {
  // @ts-expect-error If this line compiles, a full map could be written as a shared one.
  const write = () => writeWorkbook(network)
  expect(write).toBeTypeOf('function')
})

test('the tables of a whole map have every column, filled in, in the order of ids', () => {
  const people = writeFullRecordTables(network).find(({ title }) => title === 'People')
  const cellOf = (heading: string) =>
    people?.rows[0]?.[people.headings.indexOf(heading)] ?? undefined
  expect(cellOf('Name')).toEqual({ is: 'text', value: 'Ada Khan' })
  expect(cellOf('Capacity hours per month')).toEqual({ is: 'number', value: 12 })
  expect(cellOf('Do not export')).toEqual({ is: 'text', value: 'yes' })
  expect(cellOf('Review on')).toEqual({ is: 'text', value: '2025-01' })
})

test('every record of a map has its row, whoever it is', () => {
  fc.assert(
    fc.property(anyRichNetwork, (any) => {
      const tables = writeFullRecordTables(any)
      const rowsOf = (title: string) => tables.find((table) => table.title === title)?.rows.length
      expect(rowsOf('People')).toBe(any.people.size)
      expect(rowsOf('Positions')).toBe(any.positions.size)
      expect(rowsOf('Seats')).toBe(any.seats.size)
    }),
    { numRuns: 30 },
  )
})

test('more rows than a sheet may have are refused by name and number', async () => {
  const people = Array.from({ length: mostRows + 1 }, (_, place) => {
    const id = `p${place}` as typeof owned.id
    return entryOf('people', { ...owned, id })
  })
  expect(await writeFullWorkbook(networkOf(anInfo(), people))).toEqual({
    ok: false,
    problem: { code: 'too-many-rows', sheet: 'People', most: mostRows, count: mostRows + 1 },
  })
})
