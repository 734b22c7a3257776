import type { Network } from '../../domain/network'
import { indexKnownRecords } from '../matching/known-records'
import type { NameMention } from '../matching/name-group'
import { createFileFacts } from '../planning/file-facts'
import type { IdScheme } from '../planning/id-scheme'
import type { ImportContext } from '../planning/import-context'
import type { IssueList } from '../planning/issue-list'
import type { PositionRow } from '../planning/plan-positions'
import type { SeatRow } from '../seats-table/seat-row'
import { findAreas } from './find-areas'
import type { PopoloFile } from './popolo-file'
import { findPopoloScheme } from './popolo-ids'
import type { PopoloReading } from './popolo-reading'
import { referenceOf } from './popolo-values'
import { readMemberships } from './read-memberships'
import { readOrganizations } from './read-organizations'
import { readPersons } from './read-persons'
import { readVacantPosts } from './read-vacant-posts'
import { type SortedBody, sortOrganizations } from './sort-organizations'

export interface ReadPopolo extends PopoloReading {
  readonly seats: readonly SeatRow[]
  readonly positions: readonly PositionRow[]
  readonly problems: number
}

/** Reads the collections of a Popolo file that is not ours (formats, section 7). */
export function readPopolo(
  file: PopoloFile,
  fileName: string,
  { network, today, idFor }: Pick<ImportContext, 'network' | 'today' | 'idFor'>,
  issues: IssueList,
): ReadPopolo {
  const bodies = sortOrganizations(file)
  const reading: PopoloReading = {
    file,
    facts: createFileFacts(),
    issues,
    areas: findAreas(file.areas, network, idFor, issues),
    bodies,
    people: new Map(),
    partnerships: new Map(),
    organisations: new Map(),
    schemes: findSchemes(file, fileName, bodies),
    today,
  }
  readPersons(reading)
  readOrganizations(reading)
  addFromMap(reading, network)
  const { seats, positions, problems } = readMemberships(reading)
  return {
    ...reading,
    seats: [...seats, ...readVacantPosts(reading)],
    positions,
    problems,
  }
}

function findSchemes(
  file: PopoloFile,
  fileName: string,
  bodies: ReadonlyMap<string, SortedBody>,
): PopoloReading['schemes'] {
  const given = (ids: readonly string[]) => ids.filter((id) => !id.startsWith('\n'))
  const ofSort = (sort: SortedBody['sort']) =>
    given([...bodies].filter(([, body]) => body.sort === sort).map(([id]) => id))
  // A file of memberships alone still says how it calls the people it speaks of.
  const people = file.persons.length > 0 ? file.persons : file.memberships
  const field = file.persons.length > 0 ? 'id' : 'person_id'
  const referred = file.memberships.map((one) => referenceOf(one, 'organization_id'))
  const named = ofSort('partnership')
  return {
    people: findPopoloScheme(fileName, given(people.map((one) => referenceOf(one, field)))),
    partnerships: findPopoloScheme(fileName, bodies.size > 0 ? named : given(referred)),
    organisations: findPopoloScheme(fileName, ofSort('organisation')),
  }
}

/** What a membership refers to may be on the map, known by the id that this file uses. */
function addFromMap(reading: PopoloReading, network: Network): void {
  const { file, people, partnerships, bodies, schemes, facts } = reading
  const missing = (field: string, known: ReadonlyMap<string, unknown>) =>
    new Set(file.memberships.map((one) => referenceOf(one, field)).filter((id) => !known.has(id)))
  const person = createFinder(network, 'people', schemes.people)
  for (const fileId of missing('person_id', people)) {
    const found = person(fileId)
    if (found !== undefined) {
      people.set(fileId, { is: 'person', group: facts.people.add(found) })
    }
  }
  const partnership = createFinder(network, 'partnerships', schemes.partnerships)
  for (const fileId of missing('organization_id', bodies)) {
    const found = partnership(fileId)
    if (found !== undefined) partnerships.set(fileId, facts.partnerships.add(found))
  }
}

function createFinder(
  network: Network,
  kind: 'people' | 'partnerships',
  scheme: IdScheme | null,
): (fileId: string) => NameMention | undefined {
  const known = indexKnownRecords(network, kind)
  const byId = new Map(known.named().map((record) => [record.id, record]))
  return (fileId) => {
    const idValue = scheme?.valueOf(fileId) ?? ''
    const id = scheme === null ? undefined : known.findByIdentifier(scheme.scheme, idValue)
    const record = byId.get(id ?? '')
    if (record === undefined) return undefined
    return { name: record.name, cleaned: record.cleaned, idValue, row: 0, sheet: '' }
  }
}
