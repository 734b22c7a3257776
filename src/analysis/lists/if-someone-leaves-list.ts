import type { Answers } from '../answer'
import { orderByName } from './order-by-name'
import type { ListContext, ListRow, ResultList, Sentence } from './result-list'

type Leaving = Answers['A13']

/** What would come apart: people between groups, then voices that one person carries. By name. */
export function toIfSomeoneLeavesList(
  { A13 }: Pick<Answers, 'A13'>,
  { network }: ListContext,
): ResultList {
  const byName = orderByName(network)
  const cut = A13.cutPeople
    .toSorted((first, second) => byName(first.personId, second.personId))
    .map(
      ({ personId, extraGroups, groups }): ListRow => ({
        key: `cut ${personId}`,
        records: [personId],
        isDrawn: true,
        cells: [
          { kind: 'record', id: personId },
          { kind: 'words', codes: ['leaving-groups'] },
          { kind: 'number', value: extraGroups + 1 },
          {
            kind: 'records',
            ids: groups.toSorted((one, other) => one.length - other.length)[0] ?? [],
          },
        ],
        says: [
          {
            code: 'groups-apart',
            values: { person: { record: personId }, groups: extraGroups + 1 },
          },
        ],
      }),
    )
  const voices = A13.soleVoices
    .toSorted((first, second) => byName(first.personId, second.personId))
    .map(
      ({ organisationId, personId, partnershipIds }): ListRow => ({
        key: `voice ${organisationId} ${personId}`,
        records: [personId, organisationId],
        isDrawn: false,
        cells: [
          { kind: 'record', id: personId },
          { kind: 'words', codes: ['leaving-voice'] },
          { kind: 'number', value: partnershipIds.length, opens: partnershipIds },
          { kind: 'records', ids: [organisationId] },
        ],
        says: [
          {
            code: 'sole-voice',
            values: {
              person: { record: personId },
              organisation: { record: organisationId },
              partnerships: partnershipIds.length,
            },
          },
        ],
      }),
    )
  return {
    columns: ['person', 'what', 'how-many', 'which'],
    rows: [...cut, ...voices],
    summary: [
      { code: 'groups-now', values: { groups: A13.groups.length, cut: A13.cutPeople.length } },
      ...sayBusFactor(A13),
    ],
  }
}

function sayBusFactor({ busFactor }: Leaving): readonly Sentence[] {
  if (busFactor === null) return []
  const { atMost, exact } = busFactor
  return [{ code: exact ? 'half-apart' : 'half-apart-at-most', values: { people: atMost } }]
}
