import { usualFields } from '../../domain/plan-named-record'
import { type EditedKind, type RecordField, recordFields } from '../../domain/record-fields'

export interface GridColumn {
  readonly field: RecordField
  /** In units of the page's text size. */
  readonly width: number
  /** Where it begins, from the first column on. */
  readonly start: number
}

/** What people look at first; the rest is a press away. Fields a record needs are always shown. */
const usual: Readonly<Record<EditedKind, readonly string[]>> = {
  people: ['name', 'publicOffice', 'interestThemeIds', 'capacityHoursPerMonth', 'note'],
  organisations: ['name', 'sector', 'areaId', 'themeIds', 'parentId', 'note'],
  partnerships: ['name', 'kind', 'themeIds', 'areaId', 'parentId', 'hostOrganisationId', 'note'],
  seats: ['partnershipId', 'personId', 'role', 'organisationId', 'startedOn', 'endedOn', 'note'],
  positions: ['personId', 'organisationId', 'role', 'governance', 'startedOn', 'endedOn'],
  links: ['kind', 'fromId', 'toId', 'startedOn', 'endedOn', 'note'],
  funding: ['fromId', 'toId', 'annualAmount', 'viaPartnershipId', 'conditions', 'startedOn'],
  strategies: ['name', 'status', 'ownerIds', 'themeIds', 'areaId', 'startedOn', 'endedOn'],
  strategyLinks: ['fromId', 'kind', 'toId', 'note'],
  consultations: ['name', 'startedOn', 'endedOn', 'byIds', 'method', 'audience', 'themeIds'],
  themes: ['name', 'parentId', 'note'],
  areas: ['name', 'tier', 'code', 'parentId', 'population', 'note'],
  priorities: ['text', 'themeId', 'areaId', 'organisationId'],
  views: ['name', 'note'],
  stories: ['name', 'steps', 'note'],
}

/** Asked of a new record though it may be left open: an empty seat is said to be one. */
const alsoAsked: Readonly<Partial<Record<EditedKind, readonly string[]>>> = { seats: ['personId'] }

/** The fields to fill before a new record is kept, in the order in which they are asked. */
export function findAskedFields(kind: EditedKind): readonly RecordField[] {
  const known = usualFields(kind, '')
  return recordFields[kind].filter(
    ({ name, isRequired }) =>
      (isRequired && known[name] === undefined && !(name in known)) ||
      alsoAsked[kind]?.includes(name),
  )
}

/** Whether records of this kind can be made in the table. What a view shows is made on the map. */
export function canBeMade(kind: EditedKind): kind is Exclude<EditedKind, 'views'> {
  return kind !== 'views'
}

export function findUsualColumns(kind: EditedKind): readonly string[] {
  return usual[kind]
}

/** The fields that the chooser can put away or bring back. */
export function findFreeFields(kind: EditedKind): readonly RecordField[] {
  const kept = findKeptNames(kind)
  return recordFields[kind].filter(({ name }) => !kept.includes(name) && name !== 'state')
}

function findKeptNames(kind: EditedKind): readonly string[] {
  const naming = recordFields[kind].filter(({ isNaming }) => isNaming)
  return [...naming, ...findAskedFields(kind)].map(({ name }) => name)
}

/** The columns for these names, those that cannot be put away among them, in the usual order. */
export function toColumns(kind: EditedKind, names: readonly string[]): readonly GridColumn[] {
  const wanted = new Set([...names, ...findKeptNames(kind)].filter((name) => name !== 'state'))
  const places = usual[kind]
  const placeOf = ({ name }: RecordField) => {
    const place = places.indexOf(name)
    return place === -1 ? places.length : place
  }
  const fields = recordFields[kind]
    .filter(({ name }) => wanted.has(name))
    .toSorted((first, second) => placeOf(first) - placeOf(second))
  let start = 0
  return fields.map((field) => {
    const width = widthOf(field)
    const column = { field, width, start }
    start += width
    return column
  })
}

function widthOf({ control, isNaming }: RecordField): number {
  if (isNaming) return 17
  switch (control.type) {
    case 'number':
    case 'yes-no':
    case 'code':
    case 'parts':
      return 9
    case 'date':
    case 'choice':
      return 11
    default:
      return 15
  }
}
