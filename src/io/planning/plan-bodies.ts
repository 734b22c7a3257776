import { guessPartnershipKind } from '../../domain/guess-partnership-kind'
import type { Network } from '../../domain/network'
import type { Partnership } from '../../domain/partnership'
import { isPeriodInOrder, type Period } from '../../domain/period'
import type { MatchedGroups } from '../matching/match-groups'
import type { ChangeList } from './change-list'
import type { FileReading, PartnershipFacts } from './file-facts'
import { findParents } from './find-parents'
import type { IssueList } from './issue-list'
import type { Lookups } from './plan-lookups'
import { planNames } from './plan-names'

export function planOrganisations(
  matched: MatchedGroups,
  { facts, schemes }: FileReading,
  network: Network,
  changes: ChangeList,
  lookups: Lookups,
  issues: IssueList,
): void {
  const parents = findParents(
    matched,
    ({ groups }) => lastOf(groups, (group) => facts.organisation(group).parent),
    network.organisations,
    issues,
  )
  for (const slot of matched.slots) {
    const before = network.organisations.get(slot.id)
    const said = slot.groups.map((group) => facts.organisation(group))
    changes.put('organisations', slot.id, {
      ...planNames(
        slot,
        before,
        schemes.organisations,
        said.flatMap(({ identifiers }) => identifiers),
      ),
      sector: lastOf(said, ({ sector }) => sector),
      representsNetwork: before?.representsNetwork ?? false,
      annualIncome: lastOf(said, ({ annualIncome }) => annualIncome),
      themeIds: themeIdsOf(said, lookups),
      areaId: lastOf(said, ({ areaId }) => areaId),
      parentId: parents.get(slot.id),
      url: lastOf(said, ({ url }) => url),
      note: lastOf(said, ({ note }) => note),
      source: lastOf(said, ({ source }) => source),
    })
  }
}

export function planPartnerships(
  matched: MatchedGroups,
  organisations: MatchedGroups,
  { facts, schemes }: FileReading,
  network: Network,
  changes: ChangeList,
  lookups: Lookups,
  issues: IssueList,
): void {
  const parents = findParents(
    matched,
    ({ groups }) => lastOf(groups, (group) => facts.partnership(group).parent),
    network.partnerships,
    issues,
  )
  for (const slot of matched.slots) {
    const before = network.partnerships.get(slot.id)
    const names = planNames(slot, before, schemes.partnerships)
    const said = slot.groups.map((group) => facts.partnership(group))
    const host = lastOf(said, (one) => one.host)
    const period = said.map((one) => one.period).findLast(isGiven) ?? {}
    const isFitting = isPeriodInOrder({ ...periodOf(before), ...period })
    if (!isFitting) {
      const about = { value: names.name, recordId: slot.id }
      issues.add({ code: 'dates-not-taken', level: 'changed', ...about })
    }
    changes.put('partnerships', slot.id, {
      ...names,
      ...kindOf(names.name, said, before),
      areaId: lastOf(said, ({ areaId }) => areaId),
      themeIds: themeIdsOf(said, lookups),
      parentId: parents.get(slot.id),
      hostOrganisationId: host === undefined ? undefined : organisations.slotOf.get(host)?.id,
      ...(isFitting ? period : {}),
      url: lastOf(said, ({ url }) => url),
      note: lastOf(said, ({ note }) => note),
      source: lastOf(said, ({ source }) => source),
    })
  }
}

/** What the map says stays; a new partnership is what its name says. */
function kindOf(
  name: string,
  said: readonly PartnershipFacts[],
  before: Partnership | undefined,
): Pick<Partnership, 'kind' | 'electedBody' | 'decidesBy'> {
  if (before !== undefined) {
    const { kind, electedBody, decidesBy } = before
    return { kind, electedBody, decidesBy }
  }
  const isOfCouncil = said.some((one) => one.isOfCouncil)
  const stated = lastOf(said, (one) => one.kind)
  const kind = isOfCouncil ? 'full-council' : (stated ?? guessPartnershipKind(name))
  return { kind, electedBody: kind === 'full-council', decidesBy: 'unknown' }
}

function isGiven({ startedOn, endedOn }: Period): boolean {
  return startedOn !== undefined || endedOn !== undefined
}

function periodOf(record: Period | undefined): Period {
  const { startedOn, endedOn } = record ?? {}
  return {
    ...(startedOn === undefined ? {} : { startedOn }),
    ...(endedOn === undefined ? {} : { endedOn }),
  }
}

/** Where rows differ, the last filled cell holds. */
function lastOf<Said, Value>(
  said: readonly Said[],
  read: (one: Said) => Value | undefined,
): Value | undefined {
  return said.map(read).findLast((value) => value !== undefined)
}

function themeIdsOf(
  said: readonly { readonly themes: ReadonlySet<string> }[],
  lookups: Lookups,
): readonly string[] | undefined {
  const themes = [...new Set(said.flatMap((one) => [...one.themes]))]
  return themes.length === 0
    ? undefined
    : [...new Set(themes.map((theme) => lookups.themeId(theme)))]
}
