import { expect, test } from 'vitest'
import { hasSurnameFirstShape, readPersonName } from './read-person-name'

const read = (cell: string, isSurnameFirst = false) => readPersonName(cell, { isSurnameFirst })
const nameOf = (cell: string) => {
  const person = read(cell)
  return person.is === 'named' ? person.name : person.is
}

test.each([
  ['14. Ada Khan', 'Ada Khan'],
  ['(3) Ada Khan', 'Ada Khan'],
  ['• Ada Khan', 'Ada Khan'],
  ['- Ada Khan', 'Ada Khan'],
  ['Ada&nbsp;Khan', 'Ada Khan'],
  ['Cllr Ada Khan', 'Ada Khan'],
  ['Cllr. Dr Ada Khan', 'Dr Ada Khan'],
  ['Cynghorydd Ada Khan', 'Ada Khan'],
  ['Dr Ada Khan MBE', 'Dr Ada Khan MBE'],
  ['Ada Khan, DVM', 'Ada Khan, DVM'],
  ['Ada Khan (Labour)', 'Ada Khan (Labour)'],
  ['Gene Jones, Jr.', 'Gene Jones, Jr.'],
  ['Councillor', 'Councillor'],
])('%s is stored as %s', (cell, name) => {
  expect(nameOf(cell)).toBe(name)
})

test.each([
  ['CHAIR - Ada Khan', 'chair'],
  ['Chair: Ada Khan', 'chair'],
  ['Ada Khan (Vice Chair)', 'vice-chair'],
  ['Ada Khan [Observer]', 'observer'],
  ['Ada Khan, President', 'chair'],
  ['Ada Khan – Secretary', 'secretary'],
  ['Ada Khan, Treasurer (Chair)', 'chair'],
])('the role is lifted out of %s', (cell, role) => {
  expect(read(cell)).toMatchObject({ is: 'named', name: 'Ada Khan', role: { role } })
})

test.each([
  'VACANT',
  'Vacancy',
  'tbc',
  'To be confirmed',
  'swydd wag',
  '(vacant)',
  'Vacant (Chair)',
])('%s says that nobody holds the seat', (cell) => {
  expect(read(cell)).toEqual({ is: 'vacant' })
})

test('a name that the file lacks is not an empty seat', () => {
  expect(read('Name not known')).toEqual({ is: 'not-known' })
})

test.each(['', '  ', '-', '?', '\u200b'])('%j is no name', (cell) => {
  expect(read(cell)).toEqual({ is: 'missing' })
})

test('a councillor title says that the person holds public office', () => {
  expect(read('Ald. Ada Khan')).toMatchObject({ isCouncillor: true })
  expect(read('Dr Ada Khan')).toMatchObject({ isCouncillor: false })
})

test('two spellings of one person have one cleaned form', () => {
  const forms = ['Cllr Ada Khán', 'ADA KHAN', 'Dr. Ada Khan, CSW-PIP', 'Ada Khan MBE, Chair']
  const cleaned = forms.map((cell) => {
    const person = read(cell)
    return person.is === 'named' ? person.cleaned : ''
  })
  expect(new Set(cleaned)).toEqual(new Set(['ada khan']))
})

test('surname first is turned only where the column has that shape', () => {
  expect(read('Khan, Ada', true)).toMatchObject({ name: 'Ada Khan' })
  expect(read('Khan.Ada', true)).toMatchObject({ name: 'Ada Khan' })
  expect(read('Khan, Ada')).toMatchObject({ name: 'Khan, Ada' })
  expect(read('Ada Khan', true)).toMatchObject({ name: 'Ada Khan' })
})

test('letters and roles after a comma are no forename', () => {
  expect(['Khan, Ada', 'Khan.Ada'].every(hasSurnameFirstShape)).toBe(true)
  expect(['Ada Khan, MD', 'Ada Khan, Chair', 'Ada Khan'].some(hasSurnameFirstShape)).toBe(false)
})

test('a name of signs alone stands for itself', () => {
  expect(read('李 明')).toMatchObject({ name: '李 明', cleaned: '李 明' })
})
