import { expect, test } from 'vitest'
import { scanSheetXml } from './scan-sheet-xml'

test('the highest row is found in rows and in cells, the highest column in filled cells only', () => {
  const xml =
    '<row r="7"><c><v>1</v></c></row><x:row><x:c r="AB9" s="1"/><x:c r="C12"><x:f>1</x:f></x:c></x:row>'
  expect(scanSheetXml(xml)).toEqual({ highestRow: 12, highestColumn: 3, formulas: 1 })
  expect(scanSheetXml('<row r="70"><c><v>1</v></c></row>').highestRow).toBe(70)
})

test('names that only begin alike are not taken for rows, cells or formulas', () => {
  expect(scanSheetXml('<rowBreaks r="9"/><cols r="B9">x</cols><font/>')).toEqual({
    highestRow: 0,
    highestColumn: 0,
    formulas: 0,
  })
})

test('T33 tags that never end, and very long ones, are passed over in one go', () => {
  expect(scanSheetXml(`<c ${'r="A'.repeat(50_000)}`).highestColumn).toBe(0)
  expect(scanSheetXml(`<c ${'x'.repeat(50_000)} r="ZZ1">`).highestColumn).toBe(0)
  expect(scanSheetXml('<c '.repeat(50_000)).highestRow).toBe(0)
})
