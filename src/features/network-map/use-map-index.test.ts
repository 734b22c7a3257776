import { renderHook, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { anInfo, aPartnership, aPerson, aSeat, entryOf } from '../../../tests/builders/records'
import { type Network, networkOf } from '../../domain/network'
import { createMapIndexInSteps } from '../../graph/live/map-index'
import { useMapIndex } from './use-map-index'

const asAt = '2026-04-01'
const noFilters = {}

/** Everybody sits on the one board. */
function boardOf(people: number): Network {
  const ids = Array.from({ length: people }, (_, index) => `p${index}`)
  return networkOf(anInfo(), [
    entryOf('partnerships', aPartnership({ id: 'board', name: 'Board' })),
    ...ids.map((id) => entryOf('people', aPerson({ id }))),
    ...ids.map((id) =>
      entryOf('seats', aSeat({ id: `s-${id}`, personId: id, partnershipId: 'board' })),
    ),
  ])
}

const small = boardOf(3)
const large = boardOf(13_000)
const seatsOnBoard = (index: ReturnType<typeof useMapIndex>) =>
  index?.seats.ofPartnership.get('board')?.length

function open(network: Network) {
  return renderHook((props) => useMapIndex(props.network, props.asAt, noFilters), {
    initialProps: { network, asAt },
  })
}

test('a small map is ready at once', () => {
  expect(seatsOnBoard(open(small).result.current)).toBe(3)
})

test('a large map leaves room for frames while it is looked through', async () => {
  const { result } = open(large)
  expect(result.current).toBeNull()
  await waitFor(() => expect(seatsOnBoard(result.current)).toBe(13_000))
  expect(result.current?.present.size).toBe(13_001)
})

test('a large map keeps what it has until what an edit has made of it is ready', async () => {
  const { result, rerender } = open(large)
  await waitFor(() => expect(result.current).not.toBeNull())
  rerender({ network: boardOf(12_999), asAt })
  expect(seatsOnBoard(result.current)).toBe(13_000)
  await waitFor(() => expect(seatsOnBoard(result.current)).toBe(12_999))
})

test('of two edits in quick succession only the later one is shown', async () => {
  const seen = new Set<number | undefined>()
  const { rerender } = renderHook(
    (network: Network) => seen.add(seatsOnBoard(useMapIndex(network, asAt, noFilters))),
    { initialProps: large },
  )
  rerender(boardOf(12_000))
  rerender(boardOf(11_000))
  await waitFor(() => expect(seen).toContain(11_000))
  expect([...seen]).toEqual([undefined, 11_000])
})

test('a large map is looked through a few thousand records at a time', () => {
  const steps = [...createMapIndexInSteps(large, asAt, noFilters)]
  expect(steps).toHaveLength(4)
  expect([...createMapIndexInSteps(small, asAt, noFilters)]).toHaveLength(0)
})
