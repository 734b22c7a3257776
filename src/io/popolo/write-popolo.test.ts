import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSampleMap } from '../../../tests/builders/golden'
import {
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aSeat,
  entryOf,
} from '../../../tests/builders/records'
import { anyRichNetwork } from '../../../tests/builders/rich-network'
import { type Network, networkOf } from '../../domain/network'
import type { RecordEntry, RecordOf } from '../../domain/records'
import { toPublicCopy } from '../copies/to-public-copy'
import { writePopolo } from './write-popolo'

const choices = { leaveOutNotes: true, leaveOutParty: false, hideNames: false }

type Fields = Readonly<Record<string, unknown>>
type PopoloFile = Readonly<Record<string, readonly Fields[]>> & {
  readonly x_joined_up: Readonly<Record<string, readonly Fields[]>> & { readonly info: Fields }
}

const fileOf = (network: Network) =>
  JSON.parse(writePopolo(toPublicCopy(network, choices).copy)) as PopoloFile

const present = (fields: Fields) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))

/** Our own names for what every object of Popolo may have. */
function commonOf(object: Fields) {
  const { kind: _, source: about, ...own } = (object.x_joined_up ?? {}) as Fields
  const [source] = (object.sources ?? []) as readonly Fields[]
  const [link] = (object.links ?? []) as readonly Fields[]
  const names = object.other_names as readonly Fields[] | undefined
  const identifiers = object.identifiers as readonly Fields[] | undefined
  const title = source === undefined ? {} : { title: source.note, url: source.url }
  return present({
    ...own,
    url: link?.url,
    otherNames: names?.map(({ name }) => name),
    identifiers: identifiers?.map(({ scheme, identifier: value }) => ({ scheme, value })),
    source:
      source === undefined && about === undefined ? undefined : { ...title, ...(about as Fields) },
  })
}

const kindOf = (object: Fields) => (object.x_joined_up as Fields | undefined)?.kind

type ReadEntry = { readonly kind: string; readonly record: Fields }

const entry = (kind: string, object: Fields, fields: Fields): ReadEntry => ({
  kind,
  record: present({ id: object.id, name: object.name, ...commonOf(object), ...fields }),
})

function toBody(body: Fields): ReadEntry {
  const shared = { parentId: body.parent_id, areaId: body.area_id }
  if (kindOf(body) === 'organisation')
    return entry('organisations', body, { ...shared, sector: body.classification })
  return entry('partnerships', body, {
    ...shared,
    kind: body.classification,
    startedOn: body.founding_date,
    endedOn: body.dissolution_date,
  })
}

function toSeat(post: Fields, membership: Fields | undefined): ReadEntry {
  const onBehalfOf = membership?.on_behalf_of_id
  return entry('seats', post, {
    partnershipId: post.organization_id,
    personId: membership?.person_id ?? null,
    ...(onBehalfOf === undefined ? {} : { organisationId: onBehalfOf }),
    role: post.role,
    roleTitle: post.label,
    startedOn: post.start_date,
    endedOn: post.end_date,
  })
}

const toPosition = (membership: Fields) =>
  entry('positions', membership, {
    personId: membership.person_id,
    organisationId: membership.organization_id,
    role: membership.role,
    startedOn: membership.start_date,
    endedOn: membership.end_date,
  })

const toArea = (area: Fields) =>
  entry('areas', area, {
    code: area.identifier,
    tier: area.classification,
    parentId: area.parent_id,
  })

/** The network of a file, read by the table of the domain model. */
function networkOfFile(file: PopoloFile): Network {
  const { persons = [], organizations = [], posts = [], memberships = [], areas = [] } = file
  const { info, ...whole } = file.x_joined_up
  const held = new Map(memberships.map((membership) => [membership.post_id, membership]))
  const entries = [
    ...persons.map((person) => entry('people', person, {})),
    ...organizations.map(toBody),
    ...posts.map((post) => toSeat(post, held.get(post.id))),
    ...memberships.filter(({ post_id }) => post_id === undefined).map(toPosition),
    ...areas.map(toArea),
    ...Object.entries(whole).flatMap(([kind, records]) =>
      records.map((record) => ({ kind, record })),
    ),
  ]
  return networkOf(info as unknown as RecordOf<'info'>, entries as unknown as RecordEntry[])
}

test('a Popolo file holds everything of the public copy, whatever is recorded', () => {
  fc.assert(
    fc.property(anyRichNetwork, (network) => {
      expect(networkOfFile(fileOf(network))).toEqual(toPublicCopy(network, choices).copy)
    }),
    { numRuns: 60 },
  )
})

test('Northbridge is a file of 20 persons, 31 organizations, 65 posts and 78 memberships', () => {
  const file = fileOf(readSampleMap('northbridge'))
  const { persons, organizations, posts, memberships, areas } = file
  expect([persons, organizations, posts, memberships, areas].map((list) => list?.length)).toEqual([
    20, 31, 65, 78, 8,
  ])
  expect(networkOfFile(file)).toEqual(toPublicCopy(readSampleMap('northbridge'), choices).copy)
})

test('a held seat is a post and a membership that names it', () => {
  const network = networkOf(anInfo(), [
    entryOf('people', aPerson()),
    entryOf('organisations', anOrganisation()),
    entryOf('partnerships', aPartnership()),
    entryOf(
      'seats',
      aSeat({
        organisationId: 'age-well',
        role: 'chair',
        roleTitle: 'Convener',
        startedOn: '2008',
        source: { title: 'Minutes', url: 'https://example.org/m', confidence: 'sure' },
      }),
    ),
  ])
  const file = fileOf(network)
  expect(file.posts).toEqual([
    {
      id: 'seat-1',
      organization_id: 'health-board',
      role: 'chair',
      label: 'Convener',
      start_date: '2008',
      sources: [{ url: 'https://example.org/m', note: 'Minutes' }],
      x_joined_up: { kind: 'seat', source: { confidence: 'sure' } },
    },
  ])
  expect(file.memberships).toEqual([
    {
      post_id: 'seat-1',
      person_id: 'ada',
      organization_id: 'health-board',
      on_behalf_of_id: 'age-well',
      role: 'chair',
      start_date: '2008',
    },
  ])
})

test('a source without an address is kept apart, as Popolo asks for one', () => {
  const network = networkOf(anInfo(), [
    entryOf('people', aPerson({ source: { title: 'Minutes', checkedOn: '2009' } })),
  ])
  expect(fileOf(network).persons).toEqual([
    {
      id: 'ada',
      name: 'Ada Khan',
      x_joined_up: { publicOffice: false, source: { title: 'Minutes', checkedOn: '2009' } },
    },
  ])
})
