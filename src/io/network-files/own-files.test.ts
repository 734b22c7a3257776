import { describe, expect, test } from 'vitest'
import { readSampleMap } from '../../../tests/builders/golden'
import { accept, emptyMap, planOfBytes } from '../../../tests/builders/import-plan-of'
import {
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  entryOf,
} from '../../../tests/builders/records'
import { type Network, networkOf } from '../../domain/network'
import { noChanges } from '../../domain/record-changes'
import type { PublicCopy } from '../copies/copy-choices'
import { toPublicCopy } from '../copies/to-public-copy'
import { writeCyjs } from '../cyjs/write-cyjs'
import { writeGexf } from '../gexf/write-gexf'
import { writeGraphml } from '../graphml/write-graphml'
import { writeKumu } from '../kumu/write-kumu'

const choices = { leaveOutNotes: true, leaveOutParty: true, hideNames: false }
const copyOf = (network: Network) => toPublicCopy(network, choices).copy
const toBytes = (text: string) => new TextEncoder().encode(text)

type Write = (copy: PublicCopy) => Promise<Uint8Array>

const files: readonly (readonly [string, Write])[] = [
  ['map.gexf', async (copy) => toBytes(writeGexf(copy))],
  ['map.graphml', async (copy) => toBytes(writeGraphml(copy))],
  ['map.cyjs', async (copy) => toBytes(writeCyjs(copy))],
  [
    'map.xlsx',
    async (copy) => {
      const written = await writeKumu(copy)
      if (!written.ok) throw new Error('Northbridge fits on a sheet')
      return written.value
    },
  ],
]

/** What such a file carries of a seat, told without ids. */
function tellSeats({ seats, people, organisations, partnerships }: Network) {
  return [...seats.values()]
    .filter(({ personId, nameNotRecorded }) => personId !== null || nameNotRecorded === true)
    .map(({ personId, partnershipId, organisationId = '', role, startedOn, endedOn }) => [
      people.get(personId ?? '')?.name ?? 'not named',
      partnerships.get(partnershipId)?.name,
      organisations.get(organisationId)?.name ?? '',
      role,
      startedOn ?? '',
      endedOn ?? '',
    ])
    .map((seat) => seat.join(' | '))
    .sort()
}

function tellBodies({ organisations, partnerships }: Network) {
  return [
    ...[...organisations.values()].map(({ name, sector = '' }) => `${name} | ${sector}`),
    ...[...partnerships.values()].map(({ name, kind }) => `${name} | ${kind}`),
  ].sort()
}

describe.each(files)('Northbridge out as %s and in again', (name, write) => {
  const copy = copyOf(readSampleMap('northbridge'))

  test('51 things and 91 ties, and nobody to ask about', async () => {
    const plan = await planOfBytes(await write(copy), name)
    const network = accept(emptyMap, plan)
    const { people, organisations, partnerships, seats, positions, links } = network
    expect(people.size + organisations.size + partnerships.size).toBe(51)
    expect(seats.size + positions.size + links.size).toBe(91)
    expect(plan.issues.filter(({ level }) => level !== 'note')).toEqual([])
    expect(plan.matches).toEqual([])
    expect(tellBodies(network)).toEqual(tellBodies(copy))
    const told = tellSeats(network)
    // Whole years and months become days in formats that know days only.
    if (name === 'map.xlsx') expect(told).toEqual(tellSeats(copy))
    expect(told).toHaveLength(tellSeats(copy).length)
  })

  test('read into the map it came from, or twice, it changes nothing', async () => {
    const bytes = await write(copy)
    const network = accept(emptyMap, await planOfBytes(bytes, name))
    expect((await planOfBytes(bytes, name, network)).changes).toEqual(noChanges)
    expect((await planOfBytes(bytes, name, copy)).changes).toEqual(noChanges)
  })
})

test.each(files)(
  '%s: two people of one name stay two, and residents are no organisation',
  async (name, write) => {
    const copy = copyOf(
      networkOf(anInfo(), [
        entryOf('people', aPerson({ id: 'one', name: 'Jo Park' })),
        entryOf('people', aPerson({ id: 'two', name: 'Jo Park' })),
        entryOf('organisations', anOrganisation({ id: 'trust', name: 'Coast Trust' })),
        entryOf('partnerships', aPartnership({ id: 'board', name: 'Health Board' })),
        entryOf(
          'seats',
          aSeat({ id: 'a', personId: 'one', partnershipId: 'board', speaksFor: 'Tenants' }),
        ),
        entryOf(
          'seats',
          aSeat({ id: 'b', personId: 'two', partnershipId: 'board', organisationId: 'trust' }),
        ),
      ]),
    )
    const network = accept(emptyMap, await planOfBytes(await write(copy), name))
    expect([network.people.size, network.organisations.size]).toEqual([2, 1])
    expect([...network.seats.values()].map(({ speaksFor }) => speaksFor)).toContain('Tenants')
    expect((await planOfBytes(await write(copy), name, copy)).changes).toEqual(noChanges)
  },
)
