import { expect, test } from 'vitest'
import { anInfo, aPartnership, aPerson, aSeat, entryOf } from '../../../tests/builders/records'
import { networkOf } from '../network'
import { reportBack } from './report-back'

const mapWith = (fields: object) =>
  networkOf(anInfo(), [
    entryOf('people', aPerson({ id: 'ben' })),
    entryOf('partnerships', aPartnership({ id: 'board' })),
    entryOf('seats', aSeat({ id: 'seat', personId: 'ben', partnershipId: 'board', ...fields })),
  ])

const today = { seatId: 'seat', on: '2026-11-22' }

test('a report moves the last day and keeps to whom, how and how often', () => {
  const kept = { to: 'Members', how: 'Letter', everyMonths: 3 }
  const result = reportBack(today)(mapWith({ reportBack: { ...kept, lastOn: '2026-05-01' } }))
  expect(result.ok && result.value.updated.map(({ after }) => after)).toMatchObject([
    { id: 'seat', reportBack: { ...kept, lastOn: '2026-11-22' } },
  ])
})

test('a report to nobody by no means is refused', () => {
  expect(reportBack(today)(mapWith({}))).toMatchObject({
    ok: false,
    problem: { code: 'record-invalid', field: expect.stringContaining('reportBack') },
  })
})

test('a seat that is gone is said to be', () => {
  expect(reportBack({ ...today, seatId: 'gone' })(mapWith({}))).toMatchObject({
    problem: { code: 'not-found', recordId: 'gone' },
  })
})
