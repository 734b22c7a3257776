import { isPeriodInOrder } from '../../domain/period'
import { readDate } from '../../domain/read-date'
import type { NameGroup } from '../matching/name-group'
import { isNotRecorded } from '../values/empty-values'
import type { ModernGovReading } from './moderngov-reading'
import { childText, findAll, type XmlElement } from './read-council-xml'

/** Nothing in these is looked at: where people live, and how to reach them. */
export const unreadOfCouncillors: ReadonlySet<string> = new Set([
  'homeaddress',
  'workaddress',
  'additionalcontactinfo',
  'photosmallurl',
  'photobigurl',
])

/** Councillors by ward, or the members of a group: ward, party and a position for each term. */
export function readCouncillors(
  root: XmlElement,
  council: string,
  reading: ModernGovReading,
): void {
  const wards = findAll(root, 'ward')
  const inWards = wards.flatMap((ward) =>
    [...findAll(ward, 'councillor'), ...findAll(ward, 'member')].map((element) => ({
      element,
      ward: childText(ward, 'wardtitle'),
    })),
  )
  const alone = [root, ...findAll(root, 'members'), ...findAll(root, 'councillors')]
    .filter(() => wards.length === 0)
    .flatMap(({ children }) => children)
    .filter(({ name }) => name === 'member' || name === 'councillor')
    .map((element) => ({ element, ward: childText(element, 'wardtitle') }))
  for (const [index, { element, ward }] of [...inWards, ...new Set(alone)].entries()) {
    readCouncillor(element, ward, index + 1, council, reading)
  }
}

function readCouncillor(
  element: XmlElement,
  ward: string,
  row: number,
  council: string,
  reading: ModernGovReading,
): void {
  const { facts, issues } = reading
  const first = (...names: readonly string[]) =>
    names.map((name) => childText(element, name)).find((text) => text !== '') ?? ''
  const id = first('councillorid', 'memberid')
  const name = first('fullusername', 'membername', 'name')
  const person = reading.person(name, id === '' ? '' : `member/${id}`, row)
  if (person === undefined) return
  const known = facts.person(person.group)
  const party = first('politicalpartytitle')
  const terms = findAll(element, 'termofoffice')
  known.isInOffice ||= element.name === 'councillor' || terms.length > 0
  if (!isNotRecorded(party)) known.party = party.slice(0, 300).trim()
  if (!isNotRecorded(ward)) known.ward = { name: ward.slice(0, 300).trim() }
  if (first('keyposts') !== '') {
    issues.count({ code: 'column-not-used', level: 'note', column: 'keyposts' })
  }
  if (known.isInOffice) addTerms(person.group, terms, row, council, reading)
}

function addTerms(
  person: NameGroup,
  terms: readonly XmlElement[],
  row: number,
  council: string,
  reading: ModernGovReading,
): void {
  const { facts, issues, positions } = reading
  const organisation = reading.organisation(council, row)
  facts.organisation(organisation).sector = 'council'
  organisation.companions.add(person.cleaned)
  for (const [place, term] of terms.entries()) {
    const period = periodOf(term, row, reading)
    if (!isPeriodInOrder(period)) {
      const value = childText(term, 'enddate')
      issues.add({ code: 'end-before-start', level: 'problem', row, value })
      reading.counts.problems += 1
      continue
    }
    const key = `${person.key}\n${place}`
    positions.push({ key, person, organisation, role: 'Councillor', ...period })
  }
}

function periodOf(term: XmlElement, row: number, { issues }: ModernGovReading) {
  const [startedOn, endedOn] = ['startdate', 'enddate'].map((column) => {
    const text = childText(term, column)
    const date = isNotRecorded(text) ? undefined : readDate(text)
    if (date === undefined && !isNotRecorded(text)) {
      issues.add({ code: 'date-unreadable', level: 'changed', row, column, value: text })
    }
    return date
  })
  return {
    ...(startedOn === undefined ? {} : { startedOn }),
    ...(endedOn === undefined ? {} : { endedOn }),
  }
}
