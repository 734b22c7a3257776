import type { IfSomeoneLeaves } from '../answers-on-leaving'
import type { Asked } from '../asked'
import { findBusFactor } from '../bus-factor'
import { groupOf, sizeOfGroup } from '../row-groups'
import { type CutPerson, findTableGroups } from '../table-groups'
import { at } from '../typed-column'

/** Enough to read, few enough to hand to the page in one go; the last person may go beyond. */
const mostIdsOnScreen = 20_000

/** A13: what would come apart if one person's seats ended, and how few would have to go. */
export function answerIfSomeoneLeaves(asked: Asked): IfSomeoneLeaves {
  const { columns, seats } = asked
  const { people, partnerships } = columns
  const incidence = seats.people()
  const partnershipAt = (rank: number) => partnerships.idOf(at(partnerships.rows(), rank))
  const personAt = (rank: number) => people.idOf(at(people.rows(), rank))
  const { groups, cuts } = findTableGroups(incidence)
  const toIds = (group: readonly number[]) => group.map(partnershipAt)
  const busFactor = findBusFactor(incidence)
  return {
    groups: groups.map(toIds),
    withoutPeople: findWithoutPeople(asked),
    cuts: cuts.length,
    cutPeople: (asked.detail === 'complete' ? cuts : keepMost(cuts)).map(
      ({ person, extraGroups, parts }) => ({
        personId: personAt(person),
        extraGroups,
        groups: parts().map(toIds),
      }),
    ),
    soleVoices: findSoleVoices(asked),
    busFactor: busFactor === null ? null : { ...busFactor, people: busFactor.people.map(personAt) },
  }
}

function findWithoutPeople({ columns, seats }: Asked): readonly string[] {
  const { membersOf } = seats.people()
  const ranks = columns.partnerships.ranks()
  return [...seats.activePartnerships()]
    .filter((row) => sizeOfGroup(membersOf, at(ranks, row)) === 0)
    .map(columns.partnerships.idOf)
}

/** Those whose loss leaves most groups first, until there is enough; then back in the order of ids. */
function keepMost(cuts: readonly CutPerson[]): readonly CutPerson[] {
  const kept = new Set<CutPerson>()
  let ids = 0
  for (const cut of cuts.toSorted((a, b) => b.extraGroups - a.extraGroups)) {
    if (ids >= mostIdsOnScreen) break
    ids += cut.groupSize
    kept.add(cut)
  }
  return cuts.filter((cut) => kept.has(cut))
}

function findSoleVoices({ columns, seats }: Asked): IfSomeoneLeaves['soleVoices'] {
  const { organisations, partnerships, people, seat } = columns
  return [...organisations.rows()].flatMap((row) => {
    const filled = groupOf(seats.filledByOrganisation(), row)
    const [first, ...others] = new Set([...filled].map((place) => at(seat.person, place)))
    // A seat whose holder's name nobody recorded may be anybody's.
    if (first === undefined || first < 0 || others.length > 0) return []
    const tables = new Set(
      [...filled].map((place) => partnerships.idOf(at(seat.partnership, place))),
    )
    return [
      {
        organisationId: organisations.idOf(row),
        personId: people.idOf(first),
        partnershipIds: [...tables].sort(),
      },
    ]
  })
}
