import fc from 'fast-check'
import type { Rows } from './read-formats'

const forenames = [
  'Ada',
  'Siân',
  'Łukasz',
  'Muhammad',
  'J',
  'Anne-Marie',
  'Tom',
  'Seán',
  'محمد',
  'Cllr Jo',
]
const surnames = [
  'Khan',
  'Ó Briain',
  'Smith-Jones',
  'Reed',
  'Żółkowska',
  'van Dyk',
  'O’Neill',
  'ap Rhys',
]
const boards = ['Health Board', 'Housing Forum', 'Town Deal Board', 'Bwrdd Iechyd', 'Area 2 Panel']
const roles = [
  'Chair',
  'Vice-Chair',
  'Member',
  '',
  'Treasurer',
  'Cadeirydd',
  'Chair; Secretary',
  'Clown',
]
const bodies = ['Age UK', 'Wexbury Council', '', 'Mind & Co Ltd', 'NHS Tarrow']
const days = ['', '2021-05-01', '1/4/2020', 'May 2019', '2018', 'soon', '31/02/2021', '45000']

/** What stands in cells that nobody meant to be read. */
const odd = fc.oneof(
  fc.constantFrom(
    '',
    'VACANT',
    'TOTAL',
    '=1+1',
    '\'=HYPERLINK("http://x")',
    '__proto__',
    'constructor',
    '<img src=x onerror=alert(1)>',
    '\u202Eevil',
    '\u200B\u200B',
    '#REF!',
    '0000',
    '-',
    ';;;;',
    '"',
    'a\nb\nc',
    '😀😀',
    '\uD800',
    'x'.repeat(400),
    '&#0;&#x110000;&amp;amp;',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
)

const mostly = <Value>(usual: fc.Arbitrary<Value>, other: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: other })

const name = fc
  .tuple(fc.constantFrom(...forenames), fc.constantFrom(...surnames))
  .map((words) => words.join(' '))

const row = fc
  .tuple(
    mostly(name, odd),
    mostly(fc.constantFrom(...boards), odd),
    mostly(fc.constantFrom(...roles), odd),
    mostly(fc.constantFrom(...bodies), odd),
    mostly(fc.constantFrom(...days), odd),
    mostly(fc.constantFrom(...days), odd),
  )
  .chain((cells) =>
    // A row may be shorter or longer than the heading.
    mostly(
      fc.constant<readonly string[]>(cells),
      fc.oneof(
        fc.nat(5).map((count) => cells.slice(0, count)),
        odd.map((cell) => [...cells, cell]),
      ),
    ),
  )

const heading = ['Name', 'Board', 'Role', 'Representing', 'Start date', 'End date']

/** A list of seats like those that arrive, with here and there something that should not be there. */
export const fuzzedRows: fc.Arbitrary<Rows> = fc
  .array(row, { minLength: 1, maxLength: 12 })
  .map((rows) => [heading, ...rows])

export interface Damage {
  readonly how: 'none' | 'cut' | 'changed' | 'added'
  /** Where, as a share of the file. */
  readonly at: number
  readonly byte: number
}

/** What happens to a file on its way: most often nothing. */
export const anyDamage: fc.Arbitrary<Damage> = fc.record({
  how: fc.constantFrom('none', 'none', 'none', 'none', 'none', 'none', 'cut', 'changed', 'added'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  byte: fc.nat(255),
})

export function damage(bytes: Uint8Array, { how, at, byte }: Damage): Uint8Array {
  const place = Math.floor(at * bytes.length)
  if (how === 'none') return bytes
  if (how === 'cut') return bytes.slice(0, place)
  const whole = [...bytes]
  whole.splice(place, how === 'changed' ? 1 : 0, byte)
  return Uint8Array.from(whole)
}
