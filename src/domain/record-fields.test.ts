import type * as v from 'valibot'
import { expect, test } from 'vitest'
import { editedKinds, recordFields } from './record-fields'
import { kinds, recordSchemas } from './records'
import { referenceFields } from './references'

const fieldsOf = (kind: (typeof editedKinds)[number]) =>
  new Map(recordFields[kind].map((field) => [field.name, field]))

test('every kind that people edit has all fields of its schema, save the id', () => {
  for (const kind of editedKinds) {
    const { entries } = recordSchemas[kind] as unknown as {
      entries: Record<string, v.GenericSchema>
    }
    const tops = new Set(recordFields[kind].map(({ name }) => name.split('.')[0]))
    expect([...tops], kind).toEqual(Object.keys(entries).filter((name) => name !== 'id'))
  }
  expect(kinds.filter((kind) => !editedKinds.some((edited) => edited === kind))).toEqual([
    'decisions',
    'info',
  ])
})

test('every reference of the table of references is a field that picks records of those kinds', () => {
  for (const kind of editedKinds) {
    for (const { path, to } of referenceFields[kind]) {
      if (path[1] === '*' && path.length > 2) continue
      const name = path.filter((part) => part !== '*').join('.')
      const { control } = fieldsOf(kind).get(name) ?? {}
      expect(control, `${kind} ${name}`).toMatchObject({
        type: path.at(-1) === '*' ? 'references' : 'reference',
        to,
      })
    }
  }
})

test('a field has the control of what it holds', () => {
  const seats = fieldsOf('seats')
  expect(seats.get('personId')).toMatchObject({
    isRequired: true,
    isEmptyAsNull: true,
    isNaming: true,
  })
  expect(seats.get('role')?.control).toMatchObject({ type: 'choice', vocabulary: 'role' })
  expect(seats.get('hoursPerMonth')?.control).toEqual({
    type: 'number',
    isWhole: false,
    unit: 'hours-a-month',
  })
  expect(seats.get('meetingsHeld')?.control).toMatchObject({ type: 'number', isWhole: true })
  expect(seats.get('wanted.sectors')?.control).toMatchObject({
    type: 'choices',
    vocabulary: 'sector',
  })
  const people = fieldsOf('people')
  expect(people.get('skills')?.control.type).toBe('lines')
  expect(people.get('identifiers')?.control.type).toBe('identifiers')
  expect(people.get('reviewOn')?.control.type).toBe('date')
  expect(people.get('source.url')?.control.type).toBe('url')
  expect(people.get('note')?.control.type).toBe('note')
  expect(fieldsOf('areas').get('code')?.control.type).toBe('code')
  expect(fieldsOf('partnerships').get('electedBody')).toMatchObject({
    control: { type: 'yes-no' },
    isRequired: true,
  })
  const parts = editedKinds.flatMap((kind) =>
    recordFields[kind].filter(({ control }) => control.type === 'parts').map(({ name }) => name),
  )
  expect(parts).toEqual(['priorities', 'state', 'steps'])
})

test('every number says what it counts', () => {
  const bare = editedKinds.flatMap((kind) =>
    recordFields[kind].filter(({ control }) => control.type === 'number' && control.unit === null),
  )
  expect(bare).toEqual([])
})

test('each kind is named by at least one of its fields', () => {
  for (const kind of editedKinds)
    expect(recordFields[kind].some(({ isNaming }) => isNaming)).toBe(true)
})
