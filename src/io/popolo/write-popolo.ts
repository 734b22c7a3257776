import type { Identifier } from '../../domain/identifier'
import { getInfo } from '../../domain/network'
import type { RecordOf } from '../../domain/records'
import type { Source } from '../../domain/source'
import type { PublicCopy } from '../copies/copy-choices'

type Fields = Readonly<Record<string, unknown>>

/** Kinds that Popolo has no word for lie whole under the top-level key of our own. */
const wholeKinds = ['links', 'strategies', 'strategyLinks', 'consultations', 'themes'] as const

/**
 * Popolo (https://www.popoloproject.com/specs/) of a public copy, as in the domain model, section 7.
 * What Popolo has no field for lies under `x_joined_up` of the same object, so that nothing is lost.
 */
export function writePopolo(copy: PublicCopy): string {
  const { seats, positions } = copy
  const kinds = wholeKinds.map((kind) => [kind, [...copy[kind].values()]])
  const file = {
    persons: [...copy.people.values()].map(toPerson),
    organizations: [
      ...[...copy.organisations.values()].map(toOrganisation),
      ...[...copy.partnerships.values()].map(toPartnership),
    ],
    posts: [...seats.values()].map(toPost),
    memberships: [
      ...[...seats.values()].flatMap(toSeatMembership),
      ...[...positions.values()].map(toPositionMembership),
    ],
    areas: [...copy.areas.values()].map(toArea),
    x_joined_up: { info: getInfo(copy), ...Object.fromEntries(kinds) },
  }
  return `${JSON.stringify(file, null, 1)}\n`
}

function toPerson({ id, name, otherNames, identifiers, source, ...rest }: RecordOf<'people'>) {
  return {
    id,
    name,
    ...toOtherNames(otherNames),
    ...toIdentifiers(identifiers),
    ...toSources(source, rest),
  }
}

function toOrganisation(organisation: RecordOf<'organisations'>) {
  const { id, name, otherNames, sector, parentId, areaId, url, identifiers, source, ...rest } =
    organisation
  return {
    id,
    name,
    ...toOtherNames(otherNames),
    ...present({ classification: sector, parent_id: parentId, area_id: areaId }),
    ...toLinks(url),
    ...toIdentifiers(identifiers),
    ...toSources(source, { kind: 'organisation', ...rest }),
  }
}

function toPartnership(partnership: RecordOf<'partnerships'>) {
  const { id, name, otherNames, kind, parentId, areaId, startedOn, endedOn, ...others } =
    partnership
  const { url, identifiers, source, ...rest } = others
  return {
    id,
    name,
    ...toOtherNames(otherNames),
    ...present({
      classification: kind,
      parent_id: parentId,
      area_id: areaId,
      founding_date: startedOn,
      dissolution_date: endedOn,
    }),
    ...toLinks(url),
    ...toIdentifiers(identifiers),
    ...toSources(source, { kind: 'partnership', ...rest }),
  }
}

/** A seat is a post; who holds it is a membership that names the post. */
function toPost(seat: RecordOf<'seats'>) {
  const { id, partnershipId, personId, role, roleTitle, startedOn, endedOn, ...others } = seat
  const { source, organisationId, ...rest } = others
  // The membership says on whose behalf; without one, only our own key can.
  const onBehalfOf = personId === null ? present({ organisationId }) : {}
  return {
    id,
    organization_id: partnershipId,
    role,
    ...present({ label: roleTitle, start_date: startedOn, end_date: endedOn }),
    ...toSources(source, { kind: 'seat', ...onBehalfOf, ...rest }),
  }
}

function toSeatMembership(seat: RecordOf<'seats'>): readonly Fields[] {
  const { id, partnershipId, personId, organisationId, role, startedOn, endedOn } = seat
  if (personId === null) return []
  return [
    {
      post_id: id,
      person_id: personId,
      organization_id: partnershipId,
      ...present({ on_behalf_of_id: organisationId }),
      role,
      ...present({ start_date: startedOn, end_date: endedOn }),
    },
  ]
}

function toPositionMembership(position: RecordOf<'positions'>): Fields {
  const { id, personId, organisationId, role, startedOn, endedOn, source, ...rest } = position
  return {
    id,
    person_id: personId,
    organization_id: organisationId,
    role,
    ...present({ start_date: startedOn, end_date: endedOn }),
    ...toSources(source, { kind: 'position', ...rest }),
  }
}

function toArea({ id, name, code, tier, parentId, source, ...rest }: RecordOf<'areas'>): Fields {
  return {
    id,
    name,
    ...present({ identifier: code, classification: tier, parent_id: parentId }),
    ...toSources(source, rest),
  }
}

/** A source with an address is one of Popolo's; everything else about it is ours. */
function toSources(source: Source | undefined, rest: Fields): Fields {
  const { title, url, ...about } = source ?? {}
  const isPopolo = title !== undefined && url !== undefined
  const left = isPopolo ? about : source
  const hasLeft = left !== undefined && Object.keys(left).length > 0
  const own = hasLeft ? { ...rest, source: left } : rest
  return {
    ...(isPopolo ? { sources: [{ url, note: title }] } : {}),
    ...(Object.keys(own).length === 0 ? {} : { x_joined_up: own }),
  }
}

function toLinks(url: string | undefined): Fields {
  return url === undefined ? {} : { links: [{ url }] }
}

function toOtherNames(names: readonly string[] = []): Fields {
  return names.length === 0 ? {} : { other_names: names.map((name) => ({ name })) }
}

function toIdentifiers(identifiers: readonly Identifier[] = []): Fields {
  if (identifiers.length === 0) return {}
  return {
    identifiers: identifiers.map(({ scheme, value }) => ({ scheme, identifier: value })),
  }
}

function present(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}
