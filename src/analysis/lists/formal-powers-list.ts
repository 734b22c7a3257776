import type { Answers } from '../answer'
import { orderByName } from './order-by-name'
import {
  type Cell,
  type ListContext,
  type ListRow,
  notRecorded,
  type ResultList,
  toFraction,
  type WordCode,
} from './result-list'

type Power = Answers['A18']['partnerships'][number]

/** What each partnership can do on paper, as facts side by side; by name, never as one score. */
export function toFormalPowersList(
  { A18 }: Pick<Answers, 'A18'>,
  { network }: ListContext,
): ResultList {
  const byName = orderByName(network)
  const rows = A18.partnerships
    .toSorted((first, second) => byName(first.partnershipId, second.partnershipId))
    .map((power): ListRow => {
      const id = power.partnershipId
      return {
        key: id,
        records: [id],
        isDrawn: (power.authority ?? 0) >= 3 || power.statutory === 1,
        cells: [
          { kind: 'record', id },
          toStatutory(power),
          toAuthority(power),
          power.annualBudget === null ? notRecorded : { kind: 'money', value: power.annualBudget },
          power.stepsToElected === null
            ? { kind: 'words', codes: ['no-route-on-record'] }
            : { kind: 'number', value: power.stepsToElected },
          { kind: 'number', value: power.reportingIn, opens: [id] },
          { kind: 'words', codes: power.chairGroups.map((group) => `group-${group}` as const) },
          toFraction(power.electedVotingShare),
        ],
        says: [],
      }
    })
  return {
    columns: [
      'partnership',
      'statutory',
      'authority',
      'budget',
      'steps',
      'reporting-in',
      'chaired-by',
      'elected-votes',
    ],
    rows,
    summary: [],
  }
}

function toStatutory({ statutory }: Power): Cell {
  if (statutory === null) return notRecorded
  if (statutory === 1) return { kind: 'words', codes: ['statutory-by-law'] }
  return { kind: 'words', codes: [statutory > 0 ? 'statutory-by-guidance' : 'statutory-voluntary'] }
}

const authorities: readonly WordCode[] = [
  'authority-0',
  'authority-1',
  'authority-2',
  'authority-3',
  'authority-4',
]

function toAuthority({ authority }: Power): Cell {
  const code = authority === null ? undefined : authorities[authority]
  return code === undefined ? notRecorded : { kind: 'words', codes: [code] }
}
