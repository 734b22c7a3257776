import { isActiveOn } from '../../domain/period'
import type { BothSides, BothSidesKind } from '../answers-on-plans'
import type { Asked } from '../asked'
import { findPeopleOfBody } from '../people-of-body'
import { groupOf } from '../row-groups'
import { at } from '../typed-column'

type Item = BothSides['items'][number]

/** A22: who sits on both sides of a grant, of scrutiny, or of buying and selling. */
export function answerBothSides(asked: Asked): BothSides {
  const items = [...findFunded(asked), ...findOnBothEnds(asked)]
  return { items: items.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) }
}

/** No id holds a space, so keys sort as their fields do one after another. */
function keyOf({ kind, personId, firstId, secondId }: Item): string {
  return `${kind} ${personId} ${firstId} ${secondId}`
}

/** On the partnership a grant goes through, and of the organisation it goes to. */
function findFunded(asked: Asked): readonly Item[] {
  const amounts = new Map<string, { panelId: string; paidId: string; amount: number }>()
  for (const {
    fromId,
    toId,
    viaPartnershipId,
    annualAmount,
    ...period
  } of asked.columns.few.funding.values()) {
    if (viaPartnershipId === undefined || !isActiveOn(period, asked.seats.day)) continue
    if ([fromId, toId, viaPartnershipId].some(asked.lines().isOver)) continue
    const key = `${viaPartnershipId} ${toId}`
    const known = amounts.get(key) ?? { panelId: viaPartnershipId, paidId: toId, amount: 0 }
    amounts.set(key, { ...known, amount: known.amount + annualAmount })
  }
  const positions = findPositions(asked)
  return [...amounts.values()].flatMap(({ panelId, paidId, amount }) => {
    const speaking = findSpeaking(asked, panelId, paidId)
    return [...findPeopleOfBody(asked, panelId)].flatMap((person): Item[] => {
      const hasPosition = positions.get(paidId)?.has(person) === true
      const tie = tieOf(hasPosition, speaking.has(person))
      if (tie === null) return []
      const personId = asked.columns.people.idOf(person)
      return [
        { kind: 'funds', personId, firstId: panelId, secondId: paidId, annualAmount: amount, tie },
      ]
    })
  })
}

function tieOf(hasPosition: boolean, hasSeat: boolean): Item['tie'] {
  if (hasPosition && hasSeat) return 'both'
  if (hasPosition) return 'position'
  return hasSeat ? 'seat' : null
}

/** Rows of the people with an active position, by organisation. */
function findPositions({ columns, seats }: Asked): ReadonlyMap<string, ReadonlySet<number>> {
  const holders = new Map<string, Set<number>>()
  for (const { personId, organisationId, ...period } of columns.few.positions.values()) {
    const row = columns.people.rowOf(personId)
    if (row < 0 || !isActiveOn(period, seats.day)) continue
    holders.set(organisationId, (holders.get(organisationId) ?? new Set()).add(row))
  }
  return holders
}

/** Rows of the people who sit on this partnership on behalf of this organisation. */
function findSpeaking({ columns, seats }: Asked, partnershipId: string, organisationId: string) {
  const { partnerships, organisations, seat } = columns
  const organisation = organisations.rowOf(organisationId)
  const table = partnerships.rowOf(partnershipId)
  if (organisation < 0 || table < 0) return new Set<number>()
  const filled = [...groupOf(seats.filledByPartnership(), table)]
  const own = filled.filter((row) => at(seat.organisation, row) === organisation)
  return new Set(own.map((row) => at(seat.person, row)))
}

function findOnBothEnds(asked: Asked): readonly Item[] {
  const positions = findPositions(asked)
  const peopleOf = (kind: BothSidesKind, id: string) => {
    const seated = findPeopleOfBody(asked, id)
    // Whoever works for an organisation is on its side of a contract, seat or not.
    return kind === 'commissions' ? new Set([...seated, ...(positions.get(id) ?? [])]) : seated
  }
  const found = new Map<string, Item>()
  for (const { kind, firstId, secondId } of findEnds(asked)) {
    const onSecond = peopleOf(kind, secondId)
    for (const person of peopleOf(kind, firstId)) {
      if (!onSecond.has(person)) continue
      const personId = asked.columns.people.idOf(person)
      const item: Item = { kind, personId, firstId, secondId, annualAmount: null, tie: null }
      found.set(keyOf(item), item)
    }
  }
  return [...found.values()]
}

type Ends = Pick<Item, 'kind' | 'firstId' | 'secondId'>

/** Active links between two bodies. Who provides is commissioned by whom it provides to. */
function findEnds({ columns, seats, lines }: Asked): readonly Ends[] {
  return [...columns.few.links.values()].flatMap(({ kind, fromId, toId, ...period }): Ends[] => {
    const isActive =
      isActiveOn(period, seats.day) && !lines().isOver(fromId) && !lines().isOver(toId)
    if (!isActive || fromId === toId) return []
    switch (kind) {
      case 'scrutinises':
      case 'commissions':
        return [{ kind, firstId: fromId, secondId: toId }]
      case 'provides-to':
        return [{ kind: 'commissions', firstId: toId, secondId: fromId }]
      default:
        return []
    }
  })
}
