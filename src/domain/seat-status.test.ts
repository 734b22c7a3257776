import { expect, test } from 'vitest'
import {
  aFunding,
  aLink,
  anInfo,
  aPartnership,
  aSeat,
  aStrategy,
  entryOf,
} from '../../tests/builders/records'
import { networkOf } from './network'
import { isEmptySeat, isFilledSeat, isHeldSeat, isSeatActive } from './seat-status'
import { isFundingActive, isLinkActive, isStrategyInForce } from './tie-status'

const { partnerships } = networkOf(anInfo(), [
  entryOf('partnerships', aPartnership({ startedOn: '2008', endedOn: '2010-03' })),
])

test('a seat counts while both it and its partnership are active', () => {
  const seat = aSeat({ startedOn: '2009-05-10' })
  const days = ['2009-05-09', '2009-05-10', '2010-03-31', '2010-04-01']
  expect(days.map((day) => isSeatActive(partnerships, seat, day))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(isSeatActive(new Map(), seat, '2009-06-01')).toBe(false)
})

test('a seat is held by a name, filled by anybody, and otherwise empty', () => {
  const status = (seat: Parameters<typeof isHeldSeat>[0]) => [
    isHeldSeat(seat),
    isFilledSeat(seat),
    isEmptySeat(seat),
  ]
  expect(status(aSeat())).toEqual([true, true, false])
  expect(status(aSeat({ personId: null, nameNotRecorded: true }))).toEqual([false, true, false])
  expect(status(aSeat({ personId: null, nameNotRecorded: false }))).toEqual([false, false, true])
  expect(status(aSeat({ personId: null }))).toEqual([false, false, true])
})

test('links and funding count while every partnership they name is active', () => {
  expect(isLinkActive(partnerships, aLink(), '2010-03-31')).toBe(true)
  expect(isLinkActive(partnerships, aLink(), '2010-04-01')).toBe(false)
  expect(isLinkActive(partnerships, aLink({ endedOn: '2009' }), '2010-01-01')).toBe(false)
  const direct = { fromId: 'age-well', toId: 'branch' }
  expect(isFundingActive(partnerships, aFunding(direct), '2030-01-01')).toBe(true)
  const viaPanel = aFunding({ ...direct, viaPartnershipId: 'health-board' })
  expect(isFundingActive(partnerships, viaPanel, '2010-03-31')).toBe(true)
  expect(isFundingActive(partnerships, viaPanel, '2030-01-01')).toBe(false)
})

test('a strategy is in force while adopted and within its period', () => {
  const period = { startedOn: '2008', endedOn: '2009' }
  expect(isStrategyInForce(aStrategy(period), '2009-12-31')).toBe(true)
  expect(isStrategyInForce(aStrategy(period), '2010-01-01')).toBe(false)
  expect(isStrategyInForce(aStrategy({ status: 'draft' }), '2009-01-01')).toBe(false)
})
