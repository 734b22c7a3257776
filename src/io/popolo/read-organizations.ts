import { cleanBodyForm } from '../matching/cleaned-form'
import type { NameGroup } from '../matching/name-group'
import type { PopoloItem } from './popolo-file'
import type { PopoloReading } from './popolo-reading'
import { nameOf, noteOf, periodOf, referenceOf, sourceOf, textOf, urlOf } from './popolo-values'
import { addIdentifiers, addOtherNames, idValueOf } from './read-persons'
import type { SortedBody } from './sort-organizations'

/** Reads partnerships and organisations; a party is read where somebody belongs to it. */
export function readOrganizations(reading: PopoloReading): void {
  const { file, bodies, issues } = reading
  for (const [index, item] of file.organizations.entries()) {
    const body = bodies.get(referenceOf(item, 'id'))
    const place = { sheet: 'organizations', row: index + 1 }
    if (body === undefined || body.sort === 'party') continue
    const name = nameOf(textOf(item, 'name'), place, issues)
    if (name !== undefined) readBody(body, name, place, reading)
  }
  for (const item of file.organizations) addParent(item, reading)
}

function readBody(
  body: SortedBody,
  name: string,
  place: { readonly sheet: string; readonly row: number },
  reading: PopoloReading,
): void {
  const { item, sort } = body
  const { facts, schemes } = reading
  const kind = sort === 'partnership' ? 'partnerships' : 'organisations'
  const group = facts[kind].add({
    name,
    cleaned: cleanBodyForm(name),
    idValue: idValueOf(item, schemes[kind]),
    ...place,
  })
  reading[kind].set(referenceOf(item, 'id'), group)
  addOtherNames(group, item)
  addIdentifiers(group, item)
  const known = sort === 'partnership' ? facts.partnership(group) : facts.organisation(group)
  Object.assign(known, withoutAbsent(endingOf(item, reading)))
  if (sort === 'organisation') Object.assign(known, withoutAbsent({ sector: body.sector }))
  else addPartnershipFacts(group, body, place, reading)
}

function endingOf(item: PopoloItem, { areas }: PopoloReading) {
  return {
    note: noteOf(item, 'description') ?? noteOf(item, 'abstract'),
    source: sourceOf(item),
    url: urlOf(item, 'links'),
    areaId: areas.get(referenceOf(item, 'area_id'))?.id,
  }
}

function addPartnershipFacts(
  group: NameGroup,
  { item, isElected, kind }: SortedBody,
  place: { readonly sheet: string; readonly row: number },
  { facts, issues }: PopoloReading,
): void {
  const known = facts.partnership(group)
  known.isOfCouncil ||= isElected
  if (kind !== undefined) known.kind = kind
  const period = periodOf(item, ['founding_date', 'dissolution_date'], place, issues)
  if (period !== null) known.period = period
}

/** Sub-groups of partnerships, parts of organisations. Other parents have no field with us. */
function addParent(item: PopoloItem, reading: PopoloReading): void {
  const { facts, issues, bodies, partnerships, organisations } = reading
  const [id, parentId] = [referenceOf(item, 'id'), referenceOf(item, 'parent_id')]
  if (parentId === '' || bodies.get(id)?.sort === 'party') return
  const [partnership, organisation] = [partnerships.get(id), organisations.get(id)]
  const parentPartnership = partnerships.get(parentId)
  const parentOrganisation = organisations.get(parentId)
  if (partnership !== undefined && parentPartnership !== undefined) {
    facts.partnership(partnership).parent = parentPartnership
  } else if (organisation !== undefined && parentOrganisation !== undefined) {
    facts.organisation(organisation).parent = parentOrganisation
  } else {
    const code = bodies.has(parentId) ? 'column-not-used' : 'reference-missing'
    const level = bodies.has(parentId) ? 'note' : 'changed'
    issues.count({ code, level, sheet: 'organizations', column: 'parent_id', value: parentId })
  }
}

function withoutAbsent(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
