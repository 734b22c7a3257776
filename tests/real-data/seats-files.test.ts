import { expect, test } from 'vitest'
import { isActiveOn } from '../../src/domain/period'
import type { ImportPlan } from '../../src/io/import-plan'
import { accept, emptyMap } from '../builders/import-plan-of'
import { countRoles, planOf } from './import-plan-of'
import { countRecords, expectNothingNew, importRealFile } from './import-real-file'
import { describeWithRealData, realDataFolder } from './real-data-folder'

const possibleSame = ({ matches }: ImportPlan) =>
  matches.map(({ incomingName }) => incomingName).sort()

const issuesOf = ({ issues }: ImportPlan, code: string) =>
  issues.filter((issue) => issue.code === code)

describeWithRealData('one seat in each row', () => {
  test('Northern Ireland all-party groups: people, roles and titles as published', async () => {
    const path = 'ni-apg/ni-apg-seats.csv'
    const { network } = await importRealFile(path)
    expect(countRecords(network)).toEqual({
      people: 75,
      partnerships: 56,
      organisations: 0,
      seats: 748,
    })
    expect(countRoles(network)).toEqual({
      chair: 56,
      'vice-chair': 56,
      secretary: 47,
      member: 589,
    })
    const titled = [...network.seats.values()].filter(({ roleTitle }) => roleTitle === 'Treasurer')
    expect(titled).toHaveLength(40)
    await expectNothingNew(network, path)
  })

  test('Senedd groups: a row without an id never joins, by name, a person who has one', async () => {
    const path = 'senedd-cpg/senedd-cpg-seats.csv'
    const { plan, network } = await importRealFile(path)
    expect(countRecords(network)).toEqual({
      people: 871,
      partnerships: 91,
      organisations: 547,
      seats: 1377,
    })
    expect(countRoles(network)).toMatchObject({ chair: 89, 'vice-chair': 11 })
    expect(possibleSame(plan)).toEqual(['Julie Morgan', 'Sioned Williams'])
    expect(plan.counts.people?.possibleDuplicate).toBe(2)
    await expectNothingNew(network, path)
  })

  test('Senedd groups: Mike Hedges holds most seats', async () => {
    const { network } = await importRealFile('senedd-cpg/senedd-cpg-seats.csv')
    const seats = new Map<string, number>()
    for (const { personId } of network.seats.values()) {
      if (personId !== null) seats.set(personId, (seats.get(personId) ?? 0) + 1)
    }
    const [[id, count] = ['', 0]] = [...seats].sort((a, b) => b[1] - a[1])
    expect([network.people.get(id)?.name, count]).toEqual(['Mike Hedges', 52])
  })

  test('Senedd groups without the id column: equal names are one person', async () => {
    const path = `${realDataFolder}senedd-cpg/senedd-cpg-seats.csv`
    const { mapping } = await planOf(path)
    const columns = mapping.columns.map((column) =>
      column.use === 'person-id' ? { ...column, use: 'none' as const } : column,
    )
    const plan = await planOf(path, emptyMap, { mapping: { ...mapping, columns } })
    const network = accept(emptyMap, plan)
    expect(countRecords(network)).toMatchObject({ people: 869, seats: 1377 })
    const again = await planOf(path, network, { mapping: { ...mapping, columns } })
    expect(again.changes.added).toEqual([])
    expect(again.changes.updated).toEqual([])
  })

  test('South Dakota boards: agencies are hosts, empty seats are seats, party is not kept', async () => {
    const path = 'sd-boards/south-dakota-boards-and-commission-members.csv'
    const { plan, network } = await importRealFile(path)
    expect(countRecords(network)).toEqual({
      people: 1140,
      partnerships: 140,
      organisations: 28,
      seats: 1284,
    })
    const seats = [...network.seats.values()]
    expect(seats.filter(({ personId }) => personId === null)).toHaveLength(7)
    expect(seats.filter(({ endedOn }) => endedOn === undefined)).toHaveLength(373)
    expect(seats.filter((seat) => !isActiveOn(seat, '2026-08-22'))).toHaveLength(148)
    expect(issuesOf(plan, 'party-not-kept').map(({ count }) => count)).toEqual([278])
    expect([...network.people.values()].filter((person) => person.party !== undefined)).toEqual([])
    const hosted = [...network.partnerships.values()].filter(
      ({ hostOrganisationId }) => hostOrganisationId !== undefined,
    )
    expect(hosted.length).toBeGreaterThan(130)
    const dropped = issuesOf(plan, 'contact-not-kept').map(({ column }) => column)
    expect(dropped).toEqual(['picture_url', 'board_phone', 'board_email'])
    const spellings = [...network.people.values()].flatMap(({ name, otherNames = [] }) => [
      name,
      ...otherNames,
    ])
    expect(spellings.length).toBeGreaterThan(1140)
    await expectNothingNew(network, path)
  })

  test('US Congress: committees by their ids, ex officio is how and not what', async () => {
    const path = 'us-congress/us-congress-seats.csv'
    const { network } = await importRealFile(path)
    expect(countRecords(network)).toEqual({
      people: 528,
      partnerships: 228,
      organisations: 0,
      seats: 3879,
    })
    expect(countRoles(network)).toMatchObject({ chair: 227, 'vice-chair': 49 })
    const exOfficio = [...network.seats.values()].filter(({ basis }) => basis === 'ex-officio')
    expect(exOfficio).toHaveLength(118)
    expect(exOfficio.every(({ role }) => role === 'member')).toBe(true)
    await expectNothingNew(network, path)
  })

  test('Victoria: the council is the partnership, its members hold public office', async () => {
    const path = 'small-extras/victoria-councillors.csv'
    const { plan, network } = await importRealFile(path)
    expect(countRecords(network)).toEqual({
      people: 670,
      partnerships: 77,
      organisations: 0,
      seats: 670,
    })
    expect(countRoles(network)).toMatchObject({ chair: 76, 'vice-chair': 10 })
    expect(possibleSame(plan)).toEqual(['Peter Gibbons'])
    expect([...network.partnerships.values()].every(({ electedBody }) => electedBody)).toBe(true)
    expect(issuesOf(plan, 'contact-not-kept').map(({ column }) => column)).toEqual([
      'email',
      'image',
    ])
    await expectNothingNew(network, path)
  })
})
