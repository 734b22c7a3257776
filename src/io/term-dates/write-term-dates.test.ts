import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anInfo, aPartnership, aPerson, aSeat, entryOf } from '../../../tests/builders/records'
import { networkOf } from '../../domain/network'
import { type TermDatesChoice, writeTermDates } from './write-term-dates'

const choice: TermDatesChoice = {
  asAt: '2026-11-01',
  title: 'Term dates',
  event: '{person}’s seat on {partnership} ends',
  nameless: 'Somebody',
  withheld: 'Name withheld',
}

const person = aPerson({ id: 'p1', name: 'Siân Price' })
const board = aPartnership({ id: 'b1', name: 'Housing Forum' })
const seat = aSeat({ id: 's1', personId: 'p1', partnershipId: 'b1' })

function write(...entries: Parameters<typeof networkOf>[1]) {
  const usual = [entryOf('people', person), entryOf('partnerships', board)]
  return writeTermDates(networkOf(anInfo(), [...usual, ...entries]), choice)
}

/** The lines as they were before they were folded. */
const linesOf = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

test('a seat that ends has one event that lasts the day of its end', () => {
  const lines = linesOf(write(entryOf('seats', aSeat({ ...seat, endedOn: '2026-12-31' }))))
  expect(lines).toContain('DTSTART;VALUE=DATE:20261231')
  expect(lines).toContain('DTEND;VALUE=DATE:20270101')
  expect(lines).toContain('SUMMARY:Siân Price’s seat on Housing Forum ends')
})

test('a partnership that ends first ends the seat', () => {
  const ending = aPartnership({ ...board, endedOn: '2026-12' })
  const lines = linesOf(
    write(
      entryOf('partnerships', ending),
      entryOf('seats', aSeat({ ...seat, endedOn: '2028-05-01' })),
    ),
  )
  expect(lines.filter((line) => line.startsWith('DTSTART'))).toEqual([
    'DTSTART;VALUE=DATE:20270101',
  ])
})

test('a seat with no end on record, already ended or not begun has no event', () => {
  const text = write(
    entryOf('seats', seat),
    entryOf('seats', aSeat({ ...seat, id: 's2', endedOn: '2020' })),
    entryOf('seats', aSeat({ ...seat, id: 's3', startedOn: '2027', endedOn: '2029' })),
    entryOf('seats', aSeat({ id: 's4', personId: null, partnershipId: 'b1', endedOn: '2027' })),
  )
  expect(text).not.toContain('VEVENT')
})

test('who is not to be named is not, and a seat without a name says somebody', () => {
  const text = write(
    entryOf('people', aPerson({ ...person, doNotExport: true })),
    entryOf('seats', aSeat({ ...seat, endedOn: '2027' })),
    entryOf(
      'seats',
      aSeat({
        id: 's2',
        personId: null,
        nameNotRecorded: true,
        partnershipId: 'b1',
        endedOn: '2027',
      }),
    ),
  )
  expect(text).not.toContain('Siân')
  expect(linesOf(text).filter((line) => line.startsWith('SUMMARY'))).toEqual([
    'SUMMARY:Name withheld’s seat on Housing Forum ends',
    'SUMMARY:Somebody’s seat on Housing Forum ends',
  ])
})

test('whatever the names, no line is longer than 75 bytes and each unfolds to what it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (name) => {
      const read = { ...board, name: `B ${name.replace(/[\r\n]/gu, '')}` }
      const text = write(
        { kind: 'partnerships', record: read },
        entryOf('seats', aSeat({ ...seat, endedOn: '2027' })),
      )
      for (const line of text.split('\r\n')) {
        expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      }
      const escaped = read.name.replace(/[\\;,]/gu, '\\$&')
      expect(linesOf(text)).toContain(`SUMMARY:Siân Price’s seat on ${escaped} ends`)
    }),
  )
})
