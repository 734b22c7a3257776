import { expect, test } from 'vitest'
import { anInfo, aPerson, entryOf } from '../../tests/builders/records'
import { findDueReviews } from './find-due-reviews'
import { networkOf } from './network'

test('what is due by today is listed, longest overdue first, the map itself too', () => {
  const network = networkOf(anInfo({ id: 'm', title: 'Map', privacy: { reviewOn: '2026-06' } }), [
    entryOf('people', aPerson({ id: 'later', name: 'Later', reviewOn: '2026-11-23' })),
    entryOf('people', aPerson({ id: 'today', name: 'Today', reviewOn: '2026-11-22' })),
    entryOf('people', aPerson({ id: 'old', name: 'Old', reviewOn: '2025' })),
    entryOf('people', aPerson({ id: 'never', name: 'Never' })),
  ])
  const due = findDueReviews(network, '2026-11-22')
  expect(due.map(({ name }) => name)).toEqual(['Old', 'Map', 'Today'])
  expect(findDueReviews(network, '2024-12-31')).toEqual([])
})
