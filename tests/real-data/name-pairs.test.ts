import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { networkOf } from '../../src/domain/network'
import { cleanPersonForm } from '../../src/io/matching/cleaned-form'
import { isOneLetterApart } from '../../src/io/matching/compare-names'
import { indexKnownRecords } from '../../src/io/matching/known-records'
import { matchGroups } from '../../src/io/matching/match-groups'
import { createNameGroups, type NameGroup } from '../../src/io/matching/name-group'
import { readPersonName } from '../../src/io/values/read-person-name'
import { halfOf, type NamePair, printScores, scorePairs } from '../builders/name-pairs'
import { anInfo, aPerson, entryOf } from '../builders/records'
import { describeWithRealData, realDataFolder } from './real-data-folder'

interface KnownPerson {
  readonly id: string
  readonly name: string
  readonly alsoCalled?: readonly string[]
}

interface PopoloPerson extends KnownPerson {
  readonly other_names?: readonly { readonly name: string }[]
}

const read = (path: string) => readFileSync(`${realDataFolder}${path}`, 'utf8')

function fromCsv(path: string, idColumn: string, nameColumn: string): readonly KnownPerson[] {
  const { data } = Papa.parse<Record<string, string>>(read(path).replace('\uFEFF', ''), {
    header: true,
  })
  const people = data.map((row) => ({ id: row[idColumn] ?? '', name: row[nameColumn] ?? '' }))
  const named = people.filter(({ id, name }) => id !== '' && name !== '')
  return [...new Map(named.map((person) => [person.id, person])).values()]
}

function fromPopolo(path: string): readonly KnownPerson[] {
  const { persons } = JSON.parse(read(path)) as { persons: readonly PopoloPerson[] }
  return persons.map(({ id, name, other_names = [] }) => {
    return { id, name, alsoCalled: other_names.map((other) => other.name) }
  })
}

const registers = {
  'Senedd groups': () => fromCsv('senedd-cpg/senedd-cpg-seats.csv', 'TWFY id', 'Person'),
  'Northern Ireland groups': () => fromCsv('ni-apg/ni-apg-seats.csv', 'Person ID', 'Member'),
  'US Congress': () => fromPopolo('us-congress/us-congress.popolo.json'),
  'Trafford councillors': () => fromCsv('small-extras/trafford-councillors.csv', 'Page', 'Name'),
  'Victoria councillors': () => fromPopolo('small-extras/victoria-councillors.popolo.json'),
} as const

/** How else the same name is written in other lists. */
const respellings: readonly ((plain: string) => string)[] = [
  (name) => `Cllr ${name}`,
  (name) => `${name} MBE`,
  (name) => name.toUpperCase(),
  (name) => name.normalize('NFD').replace(/\p{M}/gu, ''),
  (name) => name.replace(/^(\S+) (.+)$/u, '$2, $1'),
  (name) => name.replace(/^(\S+) (.+)$/u, '$2 $1'),
  (name) => name.replace(/^(\S)\S* /u, '$1. '),
  (name) => name.replace(/(\S)(\S)(\S)$/u, '$1$3$2'),
  (name) => name.replace(/(\S\S)$/u, 'x$1'),
  (name) => name.replace(/(\S)\S(\S)$/u, '$1$2'),
  (name) => name.replace(/ .* /u, ' '),
]

/** Without title and letters, which respelling would put in odd places. */
function toPlain(name: string): string {
  const cell = readPersonName(name, { isSurnameFirst: false })
  const words = (cell.is === 'named' ? cell.name : name).split(' ')
  const cleaned = cleanPersonForm(name).split(' ').length
  return words.length > cleaned ? words.slice(words.length - cleaned).join(' ') : words.join(' ')
}

function pairsOf(people: readonly KnownPerson[]): readonly NamePair[] {
  const same = people.flatMap(({ name, alsoCalled = [] }, index) => {
    const respell = respellings[index % respellings.length] ?? toPlain
    const others = [...alsoCalled, respell(toPlain(name))]
    return others
      .filter((second) => second !== name)
      .map((second) => ({ isSame: true, first: name, second }))
  })
  return [...same, ...differentPairs(people)]
}

const mostDifferent = 200

/** Two ids, two names that are close: the surname and an initial, or all but a letter. */
function differentPairs(people: readonly KnownPerson[]): readonly NamePair[] {
  const cleaned = people.map(({ name }) => cleanPersonForm(name))
  return people
    .flatMap(({ name }, at) =>
      people.slice(at + 1).flatMap((other, offset) => {
        const [a = '', b = ''] = [cleaned[at], cleaned[at + 1 + offset]]
        const isClose = a.split(' ').at(-1) === b.split(' ').at(-1) || isOneLetterApart(a, b)
        return isClose && a !== b ? [{ isSame: false, first: name, second: other.name }] : []
      }),
    )
    .slice(0, mostDifferent)
}

describeWithRealData('names of real registers, by their own ids', () => {
  test.each(Object.keys(registers) as (keyof typeof registers)[])(
    '%s: no two people are joined by themselves, and 95 of 100 are found',
    async (register) => {
      const scores = await scorePairs(halfOf(pairsOf(registers[register]()), 'test'), 'people')
      printScores(register, scores)
      expect(scores.wronglyJoined).toEqual([])
      expect(scores.recall, scores.missed.join('\n')).toBeGreaterThanOrEqual(0.95)
    },
    60_000,
  )

  test('among all people of all registers no respelt name is joined to somebody else', () => {
    const people = Object.values(registers).flatMap((readRegister) => readRegister())
    const asked = respellings.flatMap((respell) => matchAll(people, respell))
    const joined = asked.filter(({ joinedTo }) => joinedTo !== undefined)
    const wrong = joined.filter(({ own, joinedTo }) => !own.has(joinedTo ?? ''))
    const offered = asked.filter(({ own, candidates }) => candidates.some((id) => own.has(id)))
    process.stdout.write(
      `All registers: ${people.length} people, ${asked.length} respelt names, ${joined.length} joined by themselves, ${offered.length} offered\n`,
    )
    expect(wrong).toEqual([])
    expect((joined.length + offered.length) / asked.length).toBeGreaterThanOrEqual(0.95)
  })
})

/** All people on one map, and a list that writes every name in the same other way. */
function matchAll(people: readonly KnownPerson[], respell: (plain: string) => string) {
  const map = networkOf(
    anInfo(),
    people.map(({ name }, index) => entryOf('people', aPerson({ id: `p${index}`, name }))),
  )
  const groups = createNameGroups('people')
  const owners = new Map<NameGroup, Set<string>>()
  for (const [index, { name }] of people.entries()) {
    const spelt = respell(toPlain(name))
    const cleaned = cleanPersonForm(spelt)
    const group = groups.add({ name: spelt, cleaned, idValue: '', row: index, sheet: '' })
    owners.set(group, (owners.get(group) ?? new Set()).add(`p${index}`))
  }
  const { slotOf, matches } = matchGroups({
    groups: groups.all,
    known: indexKnownRecords(map, 'people'),
    companionsOf: () => new Set(),
    scheme: undefined,
    areIdsForeign: false,
    isDeclaredDifferent: () => false,
    answers: [],
    idFor: (key) => key,
  })
  const matchOf = new Map(matches.map((match) => [match.incomingId, match] as const))
  return groups.all.map((group) => {
    const slot = slotOf.get(group)
    const candidates = matchOf.get(slot?.id ?? '')?.candidates ?? []
    return {
      own: owners.get(group) ?? new Set<string>(),
      joinedTo: slot?.isKnown === true ? slot.id : undefined,
      candidates: candidates.map(({ id }) => id),
    }
  })
}
