import { doPeriodsMeet, isPeriodInOrder, type Period } from '../../domain/period'
import type { Position } from '../../domain/position'
import { groupBy } from '../../lib/group-by'
import type { NameGroup } from '../matching/name-group'
import type { ChangeList } from './change-list'
import type { CellSource } from './file-facts'
import type { ImportContext } from './import-context'
import type { MatchedNames } from './match-names'

/** A role of a person inside an organisation, as a file states it. */
export interface PositionRow extends Period {
  /** The same in every plan of the file, and different for every other row. */
  readonly key: string
  readonly person: NameGroup
  readonly organisation: NameGroup
  readonly role: string
  readonly source?: CellSource
}

interface PlacedPosition extends PositionRow {
  readonly personId: string
  readonly organisationId: string
}

const governing = /\b(?:trustee|director|governor|councillor|cllr|cynghorydd|non executive)\b/iu

/**
 * Puts each position in the plan. One is found again by person and organisation, in periods that
 * meet (formats, section 6), the one of the same role first. Each is found once.
 */
export function planPositions(
  rows: readonly PositionRow[],
  matched: MatchedNames,
  { network, idFor }: Pick<ImportContext, 'network' | 'idFor'>,
  changes: ChangeList,
): void {
  const placed = rows.flatMap((row) => {
    const personId = matched.people.slotOf.get(row.person)?.id
    const organisationId = matched.organisations.slotOf.get(row.organisation)?.id
    return personId === undefined || organisationId === undefined
      ? []
      : [{ ...row, personId, organisationId }]
  })
  const joined = joinPositions(placed)
  const found = findAgain(joined, network.positions.values())
  for (const row of joined) {
    const again = found.get(row)
    const { personId, organisationId, role, startedOn, endedOn, source } = row
    // Dates that do not fit what the map has are not taken.
    const isFitting = isPeriodInOrder({ ...again, ...row })
    changes.put('positions', again?.id ?? idFor(`positions:${row.key}`), {
      personId,
      organisationId,
      role,
      governance: again?.governance ?? governing.test(role),
      ...(isFitting ? { startedOn, endedOn } : {}),
      source,
    })
  }
}

/** One role of one person in one organisation, said twice for the same time, is one position. */
function joinPositions(rows: readonly PlacedPosition[]): readonly PlacedPosition[] {
  const alike = groupBy(rows, ({ personId, organisationId, role }) =>
    [personId, organisationId, role.toLowerCase()].join('\n'),
  )
  return [...alike.values()].flatMap((group) => {
    const kept: PlacedPosition[] = []
    for (const row of group) {
      const place = kept.findIndex((one) => doPeriodsMeet(one, row))
      const before = kept[place]
      if (before === undefined) kept.push(row)
      else kept[place] = { ...row, ...before }
    }
    return kept
  })
}

function findAgain(rows: readonly PlacedPosition[], known: Iterable<Position>) {
  const onMap = groupBy(known, keyOf)
  const found = new Map<PlacedPosition, Position>()
  const used = new Set<Position>()
  for (const isFit of [isSameTerm, isSameRole, doPeriodsMeet]) {
    for (const row of rows) {
      if (found.has(row)) continue
      const fitting = onMap.get(keyOf(row)) ?? []
      const again = fitting.find((one) => !used.has(one) && isFit(row, one))
      if (again === undefined) continue
      used.add(again)
      found.set(row, again)
    }
  }
  return found
}

function isSameTerm(row: PlacedPosition, known: Position): boolean {
  return isSameRole(row, known) && row.startedOn === known.startedOn
}

function isSameRole(row: PlacedPosition, known: Position): boolean {
  return doPeriodsMeet(row, known) && row.role.toLowerCase() === known.role.toLowerCase()
}

function keyOf({ personId, organisationId }: PlacedPosition | Position): string {
  return `${personId}\n${organisationId}`
}
