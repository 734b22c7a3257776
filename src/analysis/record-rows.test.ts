import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRecordRows } from './record-rows'

type Step = readonly ['put' | 'remove' | 'refer' | 'read', string]

const anyStep: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom('put', 'remove', 'refer', 'read'),
  fc.constantFrom('a', 'B', 'b', 'ä', 'a-', 'z'),
)

test('rows come in the order of their ids by code unit, through puts, removals and references', () => {
  fc.assert(
    fc.property(fc.array(anyStep, { maxLength: 40 }), (steps) => {
      const rows = createRecordRows<{ readonly id: string }>()
      const recorded = new Set<string>()
      const referred: number[] = []
      const actions = {
        put(id: string) {
          rows.put({ id })
          recorded.add(id)
        },
        remove: (id: string) => expect(rows.remove(id) >= 0).toBe(recorded.delete(id)),
        refer: (id: string) => referred.push(rows.refer(id)),
        read: () => rows.rows(),
      }
      for (const [step, id] of steps) actions[step](id)
      const mentioned = new Set([...recorded, ...referred.map(rows.idOf)])
      expect(Array.from(rows.rows(), rows.idOf)).toEqual([...mentioned].sort())
      expect(Array.from(rows.rows(), (row) => rows.ranks()[row])).toEqual([
        ...Array(mentioned.size).keys(),
      ])
      expect(rows.recordCount()).toBe(recorded.size)
      for (const row of referred) rows.release(row)
      expect(Array.from(rows.rows(), rows.idOf)).toEqual([...recorded].sort())
    }),
  )
})

test('a row that is free again is given to the next id', () => {
  const rows = createRecordRows<{ readonly id: string }>()
  for (const id of ['a', 'b', 'c']) rows.put({ id })
  rows.remove('b')
  rows.put({ id: 'd' })
  expect(rows.rowCount()).toBe(3)
  expect(rows.rowOf('b')).toBe(-1)
  expect(rows.recordOf(rows.rowOf('d'))).toEqual({ id: 'd' })
})
