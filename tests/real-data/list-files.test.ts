import { expect, test } from 'vitest'
import { accept, emptyMap } from '../builders/import-plan-of'
import { planOf } from './import-plan-of'
import { countRecords, expectNothingNew, importRealFile } from './import-real-file'
import { describeWithRealData, realDataFolder } from './real-data-folder'

describeWithRealData('lists that state no seats', () => {
  test('Trafford councillors: people in public office, with party and ward', async () => {
    const path = 'small-extras/trafford-councillors.csv'
    const { plan, network } = await importRealFile(path)
    expect(plan.mapping.mode).toBe('one-person')
    expect(countRecords(network)).toEqual({
      people: 62,
      partnerships: 0,
      organisations: 0,
      seats: 0,
    })
    expect(network.areas.size).toBe(21)
    const people = [...network.people.values()]
    expect(people.every(({ publicOffice, party }) => publicOffice && party !== undefined)).toBe(
      true,
    )
    const dropped = plan.issues.filter(({ code }) => code === 'contact-not-kept')
    expect(dropped.map(({ column }) => column)).toEqual(['Telephone', 'Email', 'Image'])
    await expectNothingNew(network, path)
  })

  test('United Kingdom local authorities: organisations, with their codes', async () => {
    const path = 'small-extras/uk-local-authorities.csv'
    const { plan, network } = await importRealFile(path)
    expect(plan.mapping.mode).toBe('one-organisation')
    expect(countRecords(network)).toEqual({
      people: 0,
      partnerships: 0,
      organisations: 470,
      seats: 0,
    })
    const coded = [...network.organisations.values()].filter(
      ({ identifiers = [] }) => identifiers.length > 0,
    )
    expect(coded).toHaveLength(470 - 25)
    await expectNothingNew(network, path)
  })

  test('only the local authorities there are today', async () => {
    const path = `${realDataFolder}small-extras/uk-local-authorities.csv`
    const { mapping } = await planOf(path)
    const column = mapping.columns.findIndex(({ heading }) => heading === 'current-authority')
    const keeping = { ...mapping, keepRows: { column, values: ['True'] } }
    const plan = await planOf(path, emptyMap, { mapping: keeping })
    expect(plan.keptValues).toEqual([
      { value: 'True', count: 397 },
      { value: 'False', count: 73 },
    ])
    expect(accept(emptyMap, plan).organisations.size).toBe(397)
    expect(plan.counts.organisations).toMatchObject({ new: 397, leftOut: 73, problem: 0 })
  })
})
