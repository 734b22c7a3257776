import { expect, test } from 'vitest'
import { planOwnMap } from './own-map'

let count = 0
const newId = () => `id-${count++}`

test('seats on the same partnership, however it is typed, are on one partnership', () => {
  const planned = planOwnMap(
    'Siân Pryce',
    [
      { partnership: 'Housing Forum', role: 'chair', organisation: 'Tarrow Homes Ltd' },
      { partnership: 'the housing forum', role: 'member', organisation: 'Tarrow Homes Limited' },
      { partnership: 'Full Council', role: 'member', organisation: ' ' },
    ],
    newId,
  )
  const kindsOf = planned.ok ? planned.value.map(({ kind }) => kind) : []
  expect(kindsOf.toSorted()).toEqual([
    'organisations',
    'partnerships',
    'partnerships',
    'people',
    'seats',
    'seats',
    'seats',
  ])
})

test('a name that is too long is refused with its field and nothing is planned', () => {
  const planned = planOwnMap('x'.repeat(301), [], newId)
  expect(planned).toMatchObject({ ok: false, problem: { code: 'record-invalid', field: 'name' } })
})
