import { isPeriodInOrder, type Period } from '../../domain/period'
import type { Strategy } from '../../domain/strategy'
import { groupBy } from '../../lib/group-by'
import { cleanBodyForm } from '../matching/cleaned-form'
import type { ChangeList } from '../planning/change-list'
import type { ImportContext } from '../planning/import-context'
import type { MatchedNames } from '../planning/match-names'
import type { Lookups } from '../planning/plan-lookups'
import type { StrategyRow } from './strategy-row'

interface StrategiesPlan extends ImportContext {
  readonly matched: MatchedNames
  readonly changes: ChangeList
  readonly lookups: Lookups
}

interface OwnedRow {
  readonly row: StrategyRow
  readonly ownerIds: readonly string[]
}

/** Rows about one strategy. */
interface Group {
  readonly key: string
  readonly rows: OwnedRow[]
  period: Period
}

/**
 * Puts each strategy in the plan. Rows with the same name and owners are one, unless its dates would
 * not be in order. One is found again by its name and one of its owners.
 */
export function planStrategies(rows: readonly StrategyRow[], plan: StrategiesPlan): void {
  const known = groupBy(plan.network.strategies.values(), ({ name }) => cleanBodyForm(name))
  const used = new Set<string>()
  for (const [place, group] of groupRows(rows, plan.matched).entries()) {
    const fitting = known.get(cleanBodyForm(group.rows[0]?.row.name ?? '')) ?? []
    const before = fitting.find((one) => !used.has(one.id) && isFitting(one, group))
    const id = before?.id ?? plan.idFor(`strategies:${place}:${group.key}`)
    used.add(id)
    plan.changes.put('strategies', id, fieldsOf(group, before, plan))
  }
}

function groupRows(rows: readonly StrategyRow[], matched: MatchedNames): readonly Group[] {
  const groups = new Map<string, Group[]>()
  for (const row of rows) {
    const ownerIds = findOwnerIds(row, matched)
    const key = [cleanBodyForm(row.name), ...[...ownerIds].sort()].join('\n')
    const alike = groups.get(key) ?? []
    groups.set(key, alike)
    const group = alike.find(({ period }) => isPeriodInOrder(mergePeriods(period, row)))
    if (group === undefined) {
      alike.push({ key, rows: [{ row, ownerIds }], period: mergePeriods({}, row) })
    } else {
      group.rows.push({ row, ownerIds })
      group.period = mergePeriods(group.period, row)
    }
  }
  return [...groups.values()].flat()
}

/** A filled date takes the place of the one before. */
function mergePeriods(before: Period, { startedOn, endedOn }: Period): Period {
  return {
    ...before,
    ...(startedOn === undefined ? {} : { startedOn }),
    ...(endedOn === undefined ? {} : { endedOn }),
  }
}

function findOwnerIds({ owners }: StrategyRow, matched: MatchedNames): readonly string[] {
  return owners.flatMap((owner) => {
    const slot = matched.organisations.slotOf.get(owner) ?? matched.partnerships.slotOf.get(owner)
    return slot === undefined ? [] : [slot.id]
  })
}

function isFitting(known: Strategy, { rows, period }: Group): boolean {
  const { ownerIds = [] } = known
  const stated = rows.flatMap((one) => one.ownerIds)
  const isOpen = stated.length === 0 || ownerIds.length === 0
  const isOwnedAlike = isOpen || ownerIds.some((id) => stated.includes(id))
  return isOwnedAlike && isPeriodInOrder(mergePeriods(known, period))
}

/** Of rows about one strategy, the last filled cell holds; owners and themes only grow. */
function fieldsOf(
  { rows, period }: Group,
  before: Strategy | undefined,
  { lookups }: StrategiesPlan,
) {
  const stated = rows.map(({ row }) => row)
  const last = <Value>(read: (row: StrategyRow) => Value | undefined) =>
    stated.map(read).findLast((value) => value !== undefined)
  const ownerIds = grow(
    before?.ownerIds,
    rows.flatMap((one) => one.ownerIds),
  )
  const themeIds = grow(
    before?.themeIds,
    stated.flatMap(({ themes }) => themes.map((theme) => lookups.themeId(theme))),
  )
  return {
    name: before?.name ?? stated[0]?.name,
    ownerIds,
    themeIds,
    ...period,
    // A list of strategies lists those in force unless it says otherwise.
    status: last(({ status }) => status) ?? before?.status ?? 'adopted',
    note: last(({ note }) => note),
    source: last(({ source }) => source),
  }
}

function grow(known: readonly string[] | undefined, stated: readonly string[]) {
  const grown = [...new Set([...(known ?? []), ...stated])]
  return grown.length === (known ?? []).length ? undefined : grown
}
