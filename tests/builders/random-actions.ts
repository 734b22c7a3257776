import fc from 'fast-check'
import { toChangedStep } from '../../src/domain/changed-step'
import { acceptImport } from '../../src/domain/commands/accept-import'
import { addRecords } from '../../src/domain/commands/add-records'
import { addSeat } from '../../src/domain/commands/add-seat'
import { changeRecord } from '../../src/domain/commands/change-record'
import type { Command } from '../../src/domain/commands/command'
import { endSeat } from '../../src/domain/commands/end-seat'
import { mergeRecords } from '../../src/domain/commands/merge-records'
import { putBack } from '../../src/domain/commands/put-back'
import { removeRecord } from '../../src/domain/commands/remove-record'
import { restoreRecord } from '../../src/domain/commands/restore-record'
import { entriesOf, type Network } from '../../src/domain/network'
import { noChanges, type RecordChanges } from '../../src/domain/record-changes'
import type { RecordEntry } from '../../src/domain/records'
import { roles } from '../../src/domain/seat'
import {
  aConsultation,
  aDecision,
  aFunding,
  aLink,
  anOrganisation,
  aPartnership,
  aPerson,
  aPosition,
  entryOf,
} from './records'

/** Something a person might do next. Numbers choose among what is on the map by then. */
export interface RandomAction {
  readonly does:
    | 'add-body'
    | 'add-person'
    | 'add-seat'
    | 'add-tie'
    | 'change'
    | 'decide'
    | 'end-seat'
    | 'import'
    | 'merge'
    | 'put-back'
    | 'redo'
    | 'remove'
    | 'restore'
    | 'undo'
  readonly numbers: readonly [number, number, number]
}

const often = ['add-seat', 'add-person', 'add-body', 'merge', 'undo'] as const
const all: readonly RandomAction['does'][] = [
  ...often,
  'add-tie',
  'change',
  'decide',
  'end-seat',
  'import',
  'put-back',
  'redo',
  'remove',
  'restore',
]

export const anyAction: fc.Arbitrary<RandomAction> = fc.record({
  does: fc.constantFrom(...often, ...all),
  numbers: fc.tuple(fc.nat(1_000), fc.nat(1_000), fc.nat(1_000)),
})

/** What may be needed besides the network: ids, and what was removed before. */
export interface ActionContext {
  readonly newId: () => string
  readonly removals: readonly RecordChanges[]
}

const dates = ['2001', '2004-05', '2008-01-31', '2012', '2020'] as const

function pick<Item>(items: Iterable<Item>, number: number): Item | undefined {
  const list = [...items]
  return list[number % Math.max(1, list.length)]
}

function idIn(network: Network, kind: 'people' | 'partnerships' | 'organisations', number: number) {
  return pick(network[kind].keys(), number) ?? 'nobody'
}

/** The command of an action; undefined for undo and redo, which are the store's own. */
export function toCommand(
  { does, numbers }: RandomAction,
  network: Network,
  context: ActionContext,
): Command | undefined {
  if (does === 'undo' || does === 'redo') return undefined
  return commands[does](network, numbers, context)
}

type Make = (network: Network, numbers: RandomAction['numbers'], context: ActionContext) => Command

const commands: Record<Exclude<RandomAction['does'], 'undo' | 'redo'>, Make> = {
  'add-person': (_, [a], { newId }) =>
    addRecords([entryOf('people', aPerson({ id: newId(), name: `Person ${a % 5}` }))]),
  'add-body': (network, [a, b], { newId }) => {
    const id = newId()
    const parent = b % 3 === 0 ? { parentId: idIn(network, 'partnerships', b) } : {}
    return addRecords([
      a % 2 === 0
        ? entryOf('partnerships', aPartnership({ id, ...parent }))
        : entryOf('organisations', anOrganisation({ id })),
    ])
  },
  'add-seat': (network, [a, b, c], { newId }) =>
    addSeat({
      seatId: newId(),
      partnership:
        a % 7 === 0
          ? { newId: newId(), name: 'Housing Forum' }
          : { id: idIn(network, 'partnerships', a) },
      person: b % 6 === 0 ? null : { id: idIn(network, 'people', b) },
      role: roles[c % roles.length] ?? 'member',
      ...(c % 3 === 0 ? { organisation: { id: idIn(network, 'organisations', c) } } : {}),
      ...(a % 4 === 0 ? { startedOn: dates[b % 3] ?? '2001' } : {}),
    }),
  'add-tie': (network, [a, b, c], { newId }) => {
    const ends = {
      fromId: idIn(network, 'partnerships', a),
      toId: idIn(network, 'organisations', b),
    }
    const ties: readonly RecordEntry[] = [
      entryOf('links', aLink({ id: newId(), ...ends })),
      entryOf('funding', aFunding({ id: newId(), ...ends })),
      entryOf(
        'positions',
        aPosition({
          id: newId(),
          personId: idIn(network, 'people', a),
          organisationId: ends.toId,
        }),
      ),
      entryOf('consultations', aConsultation({ id: newId(), byIds: [ends.fromId, ends.toId] })),
    ]
    return addRecords([ties[c % ties.length] ?? (ties[0] as RecordEntry)])
  },
  change: (network, [a, b, c]) => {
    const entry = pick(entriesOf(network), a) as RecordEntry
    const fields = [{ note: `Note ${b}` }, { note: undefined }, { endedOn: dates[c % 5] }]
    return changeRecord({
      kind: entry.kind,
      id: entry.record.id,
      fields: fields[b % 3] ?? {},
    })
  },
  decide: (network, [a, b], { newId }) => {
    const about = [pick(entriesOf(network), a), pick(entriesOf(network), b)]
    const aboutIds = about.map((entry) => entry?.record.id)
    return addRecords([entryOf('decisions', aDecision({ id: newId(), aboutIds }))])
  },
  'end-seat': (network, [a, b], { newId }) =>
    endSeat({
      seatId: pick(network.seats.keys(), a) ?? 'none',
      endedOn: dates[b % 5] ?? '2020',
      ...(b % 2 === 0 ? { emptySeatId: newId() } : {}),
    }),
  import: (network, [a, b], { newId }) => {
    const person = pick(network.people.values(), a)
    const added = [entryOf('people', aPerson({ id: newId(), name: `Imported ${b}` }))]
    const updated =
      person === undefined
        ? []
        : [{ kind: 'people' as const, before: person, after: { ...person, skills: [`${b}`] } }]
    return acceptImport({ ...noChanges, added, updated })
  },
  merge: (network, [a, b, c]) => {
    const kind = (['people', 'partnerships', 'organisations'] as const)[c % 3] ?? 'people'
    return mergeRecords({
      kind,
      firstId: idIn(network, kind, a),
      secondId: idIn(network, kind, b),
      choices: c % 2 === 0 ? { name: 'gone', endedOn: 'gone' } : {},
    })
  },
  'put-back': (_, [a, b], { removals }) => {
    const changes = pick(removals, a) ?? noChanges
    const id = pick(changes.removed, b)?.record.id ?? 'none'
    return putBack({ step: toChangedStep(changes), id })
  },
  remove: (network, [a, b]) => {
    const entry = pick(entriesOf(network), a) as RecordEntry
    return entry.kind === 'info'
      ? changeRecord({ kind: 'info', id: entry.record.id, fields: { place: `Place ${b}` } })
      : removeRecord({
          kind: entry.kind,
          id: entry.record.id,
          seats: b % 2 === 0 ? 'remove' : 'leave-empty',
        })
  },
  restore: (_, [a, b], { removals }) => {
    const entry = pick((pick(removals, a) ?? noChanges).removed, b)
    return entry === undefined || entry.kind === 'info'
      ? removeRecord({ kind: 'people', id: 'nobody' })
      : restoreRecord({ kind: entry.kind, id: entry.record.id, fields: { ...entry.record } })
  },
}
