import { expect, test } from 'vitest'
import { accept, emptyMap, planOfRows } from '../../../tests/builders/import-plan-of'
import type { Network } from '../../domain/network'

const heading = ['Name', 'Sector', 'Charity number', 'Company no', 'Income', 'Part of', 'Theme']

async function importRows(rows: readonly (readonly string[])[], network: Network = emptyMap) {
  const plan = await planOfRows([heading, ...rows], network)
  expect(plan.mapping.mode).toBe('one-organisation')
  return { plan, network: accept(network, plan) }
}

const organisationsOf = ({ organisations }: Network) => [...organisations.values()]

test('identifiers are text under their scheme, zeros kept; each charity register has its own', async () => {
  const { network } = await importRows([
    ['Age UK', 'Charity', '0109009', '06825798', '£1.2m', '', 'health; care'],
    ['Bo Trust', 'voluntary', 'SC012345', '', '12k', 'Age UK', ''],
  ])
  expect(organisationsOf(network)).toMatchObject([
    {
      name: 'Age UK',
      sector: 'voluntary',
      annualIncome: 1_200_000,
      identifiers: [
        { scheme: 'GB-CHC', value: '0109009' },
        { scheme: 'GB-COH', value: '06825798' },
      ],
    },
    {
      name: 'Bo Trust',
      annualIncome: 12_000,
      identifiers: [{ scheme: 'GB-SC', value: 'SC012345' }],
    },
  ])
  const [ageUk, trust] = organisationsOf(network)
  expect(trust?.parentId).toBe(ageUk?.id)
  expect(network.themes.size).toBe(2)
})

test('an organisation is found again by its number, whatever it is now called', async () => {
  const { network } = await importRows([['Age Concern', 'charity', '109009', '', '', '', '']])
  const { plan, network: after } = await importRows(
    [['Age UK', '', '109009', '', '500', '', '']],
    network,
  )
  expect(plan.counts.organisations).toMatchObject({ new: 0, updated: 1 })
  expect(organisationsOf(after)).toMatchObject([
    { name: 'Age Concern', otherNames: ['Age UK'], sector: 'voluntary', annualIncome: 500 },
  ])
})

test('what is not in our lists goes to the note and is told; a row without a name is a problem', async () => {
  const { plan, network } = await importRows([
    ['Circus Co', 'circus', '', '', 'lots', '', ''],
    ['', 'charity', '1', '', '', '', ''],
  ])
  expect(organisationsOf(network)).toMatchObject([{ note: 'Sector: circus\nIncome: lots' }])
  expect(
    plan.issues
      .filter(({ level }) => level === 'changed' || level === 'problem')
      .map(({ code, row }) => [code, row]),
  ).toEqual([
    ['value-not-in-list', 2],
    ['number-unreadable', 2],
    ['name-missing', 3],
  ])
  expect(plan.counts.organisations).toMatchObject({ new: 1, problem: 1 })
})

test('only rows with the values a person keeps are read; the others are left out', async () => {
  const rows = [
    ['Name', 'Sector', 'Current'],
    ['Age UK', 'charity', 'True'],
    ['Old Co', 'business', 'False'],
    ['Older Co', 'business', 'False'],
  ]
  const { mapping } = await planOfRows(rows)
  const all = await planOfRows(rows, emptyMap, { mapping: { ...mapping, keepRows: { column: 2 } } })
  expect(all.counts.organisations).toMatchObject({ new: 3, leftOut: 0 })
  expect(all.keptValues).toEqual([
    { value: 'False', count: 2 },
    { value: 'True', count: 1 },
  ])
  const keepRows = { column: 2, values: ['True'] }
  const some = await planOfRows(rows, emptyMap, { mapping: { ...mapping, keepRows } })
  expect(some.counts.organisations).toMatchObject({ new: 1, leftOut: 2 })
  expect(some.keptValues).toEqual(all.keptValues)
})
