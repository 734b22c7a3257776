import { expect, test } from 'vitest'
import { countRoles } from './import-plan-of'
import { countRecords, expectNothingNew, importRealFile } from './import-real-file'
import { describeWithRealData } from './real-data-folder'

const seatsFile = 'ni-apg/ni-apg-seats.csv'
const files: readonly (readonly [string, number])[] = [
  ['ni-apg/ni-apg-matrix.xlsx', 3],
  ['ni-apg/ni-apg-matrix.csv', 1],
]

describeWithRealData('a grid of people and partnerships', () => {
  test.each(files)('%s gives what the list of seats gives', async (path, headingRow) => {
    const { plan, network } = await importRealFile(path)
    expect(plan.mapping).toMatchObject({ mode: 'grid-people-down', headingRow })
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

  test.each(files)('%s after the list of seats: 748 unchanged, nothing new', async (path) => {
    const { network } = await importRealFile(seatsFile)
    const { plan } = await importRealFile(path, network)
    expect(plan.counts.seats).toMatchObject({ unchanged: 748, new: 0, updated: 0 })
    expect(plan.changes.added).toEqual([])
  })

  test('Southern women: one for "was there", 0 for "was not"', async () => {
    const path = 'reference-networks/davis.matrix.csv'
    const { plan, network } = await importRealFile(path)
    expect(countRecords(network)).toEqual({
      people: 18,
      partnerships: 14,
      organisations: 0,
      seats: 89,
    })
    expect(plan.counts.seats).toMatchObject({ problem: 0, leftOut: 18 * 14 - 89 })
    await expectNothingNew(network, path)
  })

  test('Southern women as a list of pairs gives the same', async () => {
    const { network } = await importRealFile('reference-networks/davis.matrix.csv')
    const { plan, network: after } = await importRealFile(
      'reference-networks/davis.edges.csv',
      network,
    )
    expect(plan.mapping.mode).toBe('one-seat')
    expect(plan.counts.seats).toMatchObject({ unchanged: 89, new: 0, updated: 0 })
    expect(countRecords(after)).toMatchObject({ people: 18, partnerships: 14, seats: 89 })
  })
})
