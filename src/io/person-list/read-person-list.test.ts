import { expect, test } from 'vitest'
import { accept, emptyMap, planOfRows } from '../../../tests/builders/import-plan-of'

const rows = [
  ['Name', 'Ward', 'Party', 'Skills', 'Phone'],
  ['Ada Khan', 'Harbour', 'Green', 'law; finance', '01'],
  ['Bo Lee', '', '', '', ''],
  ['Vacant', 'Moor', '', '', ''],
]

test('a party or a ward says that a person holds public office; without either they do not', async () => {
  const plan = await planOfRows(rows)
  expect(plan.mapping).toMatchObject({ mode: 'one-person', partnership: '' })
  const network = accept(emptyMap, plan)
  expect([...network.people.values()]).toMatchObject([
    { name: 'Ada Khan', publicOffice: true, party: 'Green', skills: ['law', 'finance'] },
    { name: 'Bo Lee', publicOffice: false },
  ])
  expect(network.seats.size).toBe(0)
  expect(plan.counts.people).toMatchObject({ new: 2, problem: 1 })
  expect(plan.issues).toContainEqual(
    expect.objectContaining({ code: 'contact-not-kept', column: 'Phone' }),
  )
})

test('they sit on a partnership when a person names it', async () => {
  const { mapping } = await planOfRows(rows)
  const plan = await planOfRows(rows, emptyMap, {
    mapping: { ...mapping, partnership: 'Northbridge Borough Council' },
  })
  const network = accept(emptyMap, plan)
  expect([...network.partnerships.values()]).toMatchObject([
    { name: 'Northbridge Borough Council', kind: 'full-council' },
  ])
  expect([...network.seats.values()].map(({ personId }) => personId !== null)).toEqual([
    true,
    true,
    false,
  ])
  expect([...network.people.values()]).toMatchObject([
    { publicOffice: true },
    { publicOffice: false },
  ])
})

test('a name of one word is asked about when the list comes again: a word is not enough to know somebody', async () => {
  const one = [
    ['Name', 'Party'],
    ['Cher', 'Green'],
  ]
  const network = accept(emptyMap, await planOfRows(one))
  const again = await planOfRows(one, network)
  expect(again.matches).toMatchObject([{ incomingName: 'Cher', answer: 'later' }])
})
