import { expect, test } from 'vitest'
import { countRoles } from './import-plan-of'
import { countRecords, expectNothingNew, importRealFile } from './import-real-file'
import { describeWithRealData } from './real-data-folder'

describeWithRealData('one partnership in each row', () => {
  test('Senedd groups with all their members in one cell', async () => {
    const path = 'senedd-cpg/senedd-cpg-one-row-per-group.xlsx'
    const { plan, network } = await importRealFile(path)
    expect(plan.mapping).toMatchObject({ mode: 'one-partnership', headingRow: 3 })
    expect(countRecords(network)).toEqual({
      people: 869,
      partnerships: 91,
      organisations: 546,
      seats: 1377,
    })
    expect(countRoles(network)).toMatchObject({ chair: 89 })
    await expectNothingNew(network, path)
  })

  test('Senedd groups without members, after their seats: 91 updated, 20 themes', async () => {
    const { network } = await importRealFile('senedd-cpg/senedd-cpg-seats.csv')
    const path = 'senedd-cpg/senedd-cpg-groups.csv'
    const { plan, network: after } = await importRealFile(path, network)
    expect(plan.mapping.mode).toBe('one-partnership')
    expect(plan.counts.partnerships).toMatchObject({ updated: 91, new: 0, problem: 0, leftOut: 0 })
    expect(after.themes.size).toBe(20)
    expect(countRecords(after)).toEqual(countRecords(network))
    await expectNothingNew(after, path)
  })
})

describeWithRealData('one sheet per partnership', () => {
  test('Northern Ireland all-party groups: 20 sheets, full names from their titles', async () => {
    const path = 'ni-apg/ni-apg-sheet-per-group.xlsx'
    const { plan, network } = await importRealFile(path)
    expect(plan.mapping).toMatchObject({ mode: 'sheet-per-partnership', headingRow: 2 })
    expect(countRecords(network)).toEqual({
      people: 67,
      partnerships: 20,
      organisations: 0,
      seats: 262,
    })
    const names = [...network.partnerships.values()].map(({ name }) => name)
    expect(names.every((name) => name.startsWith('All-Party Group on '))).toBe(true)
    await expectNothingNew(network, path)
  })

  test('after the list of seats all 262 are unchanged', async () => {
    const { network } = await importRealFile('ni-apg/ni-apg-seats.csv')
    const { plan } = await importRealFile('ni-apg/ni-apg-sheet-per-group.xlsx', network)
    expect(plan.counts.seats).toMatchObject({ unchanged: 262, new: 0, updated: 0 })
  })
})
