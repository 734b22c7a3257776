import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyNetwork } from '../../tests/builders/random-network'
import { type FieldWords, toFieldText } from './field-text'
import { getFieldValue, setFieldValue } from './field-value'
import { type FieldReader, readFieldText } from './read-field-text'
import { type EditedKind, editedKinds, recordFields } from './record-fields'
import { readRecord } from './records'

/** Words that are the codes themselves, and names that are ids: what is tested is the way back. */
const words: FieldWords & FieldReader = {
  nameOf: (id) => id,
  choice: (_, value) => value,
  date: (date) => date,
  yes: 'yes',
  no: 'no',
  findChoice: (_, values, text) => values.find((value) => `${value}` === text),
  findRecords: (_, name) =>
    name === 'twice' ? ['one', 'two'] : [name].filter((id) => id !== 'none'),
  readYesNo: (text) =>
    new Map([
      ['yes', true],
      ['no', false],
    ]).get(text),
}

function read(kind: EditedKind, name: string, text: string) {
  const field = recordFields[kind].find((each) => each.name === name)
  if (field === undefined) throw new Error(`${kind} has no ${name}`)
  const result = readFieldText(field, text, words)
  return result.ok ? result.value : `! ${result.problem}`
}

function expectReadBack(kind: EditedKind, record: object) {
  for (const field of recordFields[kind].filter(({ control }) => control.type !== 'parts')) {
    const value = getFieldValue(record, field.name)
    const back = readFieldText(field, toFieldText(field, value, words), words)
    expect(back).toEqual({ ok: true, value })
  }
}

test('what a table says of any value is read back as that value', () => {
  fc.assert(
    fc.property(anyNetwork, (network) => {
      for (const kind of editedKinds) {
        for (const record of network[kind].values()) expectReadBack(kind, record)
      }
    }),
    { numRuns: 20 },
  )
})

test('what is typed is read as it will be kept, and what cannot be kept says why', () => {
  expect(read('people', 'name', '  Asha \u200b Patel ')).toBe('Asha Patel')
  expect(read('people', 'name', '')).toBe('! required')
  expect(read('people', 'name', '\u200b')).toBe('! required')
  expect(read('people', 'name', 'x'.repeat(5_000))).toBe('! text-too-long')
  expect(read('people', 'skills', 'chairing; accounts\nchairing')).toEqual([
    'chairing',
    'accounts',
    'chairing',
  ])
  expect(read('people', 'capacityHoursPerMonth', '-2')).toBe('! number-negative')
  expect(read('people', 'capacityHoursPerMonth', '7.5')).toBe(7.5)
  expect(read('people', 'capacityHoursPerMonth', 'lots')).toBe('! number-not-read')
  expect(read('people', 'publicOffice', 'perhaps')).toBe('! yes-no-not-read')
  expect(read('people', 'identifiers', 'uid: 0012; GB-CHC:7')).toEqual([
    { scheme: 'uid', value: '0012' },
    { scheme: 'GB-CHC', value: '7' },
  ])
  expect(read('people', 'identifiers', '0012')).toBe('! identifier-not-read')
  expect(read('seats', 'startedOn', '31/2/2024')).toBe('! date-not-read')
  expect(read('seats', 'startedOn', 'May 2024')).toBe('2024-05')
  expect(read('seats', 'meetingsHeld', '2.5')).toBe('! number-not-whole')
  expect(read('seats', 'personId', '')).toBeNull()
  expect(read('seats', 'partnershipId', '')).toBe('! required')
  expect(read('seats', 'partnershipId', 'none')).toBe('! record-not-found')
  expect(read('seats', 'partnershipId', 'twice')).toBe('! record-found-twice')
  expect(read('seats', 'role', 'king')).toBe('! choice-not-known')
  expect(read('organisations', 'annualIncome', '£1,200,000')).toBe(1_200_000)
  expect(read('organisations', 'url', 'www.example.org')).toBe('https://www.example.org')
  expect(read('organisations', 'url', 'javascript:alert(1)')).toBe('! link-not-safe')
  expect(read('areas', 'code', 'e05000001')).toBe('E05000001')
  expect(read('areas', 'code', 'E5')).toBe('! code-not-read')
  expect(read('partnerships', 'themeIds', 'health; crime; health')).toEqual(['health', 'crime'])
  expect(read('stories', 'steps', '3')).toBe('! not-typed')
})

test('a part of a field is set beside its other parts, and goes when nothing is left', () => {
  const source = { title: 'Minutes', confidence: 'sure' }
  expect(setFieldValue({ source }, 'source.title', 'Agenda')).toEqual({
    source: { title: 'Agenda', confidence: 'sure' },
  })
  expect(setFieldValue({ source: { title: 'Minutes' } }, 'source.title', undefined)).toEqual({
    source: undefined,
  })
  expect(getFieldValue({ source }, 'source.confidence')).toBe('sure')
  expect(getFieldValue({}, 'source.confidence')).toBeUndefined()
  expect(readRecord('people', { id: 'a', name: 'A', publicOffice: true }).ok).toBe(true)
})
