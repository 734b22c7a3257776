import fc from 'fast-check'
import * as v from 'valibot'
import { addRecords } from '../../src/domain/commands/add-records'
import { emptyNetwork, getInfo, type Network, networkOf } from '../../src/domain/network'
import { lineSchema, noteSchema } from '../../src/domain/plain-text'
import { applyChanges } from '../../src/domain/record-changes'
import { fileKinds, type RecordEntry, type RecordOf, recordSchemas } from '../../src/domain/records'
import { referenceFields } from '../../src/domain/references'
import { checkRecord } from '../../src/domain/rules/check-record'
import { safeUrlSchema } from '../../src/domain/safe-url'
import { makeRandomEntry } from './random-network'
import { anInfo } from './records'

interface SchemaShape {
  readonly type: string
  readonly entries?: Readonly<Record<string, SchemaShape>>
  readonly item?: SchemaShape
  readonly wrapped?: SchemaShape
  readonly options?: readonly unknown[]
}

/** Texts that files like to spoil: formulas, separators, quotes, spaces, look-alikes, escapes. */
const awkwardTexts = [
  '=1+1',
  "'=1+1",
  "''quoted",
  '\u00A0+44 1',
  '＝SUM(A1)',
  '-',
  '|',
  'a|b',
  'a || b ',
  ' | ',
  ' led by a space',
  'ends in one ',
  'comma, "quote"; semicolon',
  'a: b: c',
  'http://x::y:',
  '007',
  '1e5',
  '2009-04-01',
  'yes',
  '<b>&amp;</b>',
  '_x0041_',
  'constructor',
  '__proto__',
  'Siân Ó Néill 😀',
  '\uFFFD',
  '日本',
]

const line = fc
  .oneof(
    fc.constantFrom(...awkwardTexts),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).map((text) => text.normalize()),
  )
  .filter((text) => v.is(lineSchema, text))

const note = fc
  .array(line, { minLength: 1, maxLength: 4 })
  .map((lines) => lines.join('\n'))
  .filter((text) => v.is(noteSchema, text))

const dates = ['2007', '2008-04', '2008-05-10', '1899-12-31', '1900-02-28', '0001', '9999-12-31']
const numbers = [0, 1, 2.5, 0.1, 1_000_000, 1e21, 1.1e-7]

/** A value of any shape the schema takes; what is optional is now and then absent. */
function anyOf(schema: SchemaShape): fc.Arbitrary<unknown> {
  const shape: object = schema
  if (shape === noteSchema) return note
  if (shape === safeUrlSchema) return fc.constantFrom('https://example.org/a?b=1,2', 'mailto:a@b.c')
  const { type, entries, item, wrapped, options } = schema
  if (wrapped !== undefined) return anyOf(wrapped)
  if (options !== undefined) return fc.constantFrom(...options)
  if (item !== undefined) return fc.array(anyOf(item), { maxLength: 3 })
  if (entries !== undefined) return partsOf(entries)
  if (type === 'boolean') return fc.boolean()
  if (type === 'number') {
    return fc.constantFrom(...numbers.filter((number) => v.is(schema as v.GenericSchema, number)))
  }
  if (shape === lineSchema) return line
  return fc.constantFrom(...dates)
}

function partsOf(entries: Readonly<Record<string, SchemaShape>>): fc.Arbitrary<object> {
  const parts = Object.entries(entries).map(([field, schema]) => {
    const isOptional = schema.type === 'exact_optional'
    const value = anyOf(schema)
    return [field, isOptional ? fc.option(value, { nil: undefined, freq: 2 }) : value] as const
  })
  return fc
    .record(Object.fromEntries(parts))
    .map((record) =>
      Object.fromEntries(Object.entries(record).filter(([, it]) => it !== undefined)),
    )
}

/** Fields that only the network around a record can make right. */
const keptAsTheyAre = new Set(['id', 'startedOn', 'endedOn', 'unitIds', 'units', 'code', 'kind'])

const fillings = Object.fromEntries(
  [...fileKinds, 'info' as const].map((kind) => {
    const { entries = {} } = recordSchemas[kind] as unknown as SchemaShape
    const references = new Set(referenceFields[kind].map(({ field }) => field))
    const free = Object.entries(entries).filter(
      ([field]) => !keptAsTheyAre.has(field) && !references.has(field),
    )
    return [kind, fc.array(partsOf(Object.fromEntries(free)), { minLength: 2, maxLength: 2 })]
  }),
)

const anyFilling = fc.record(fillings)

/** A record with those of the fields with which it obeys the rules. */
function fill(entry: RecordEntry, fields: object, units: Record<string, number> | undefined) {
  return Object.entries(fields).reduce((filled, [field, value]) => {
    const parsed = v.safeParse(recordSchemas[entry.kind], { ...filled.record, [field]: value })
    if (!parsed.success) return filled
    const next = { kind: entry.kind, record: parsed.output } as RecordEntry
    return checkRecord(next, units) === null ? next : filled
  }, entry)
}

/**
 * A network that obeys every rule: of four records of each kind, those that may stand. Nearly every
 * reference finds its record, so that seats and other ties are as many as the things they tie.
 */
const anyDenseNetwork = fc
  .array(fc.nat(9_999), { minLength: 400, maxLength: 400 })
  .map((numbers) => {
    let index = 0
    const next = () => numbers[index++ % numbers.length] ?? 0
    const entries = fileKinds.flatMap((kind) =>
      [0, 1, 2, 3].map((nth) => makeRandomEntry(kind, `${kind}-${nth}`, next)),
    )
    const start = emptyNetwork(anInfo({ units: { U01: 1_500 } }))
    // Twice, because a record may refer to one that comes later.
    return [...entries, ...entries].reduce((network, entry) => {
      const added = addRecords([entry])(network)
      return added.ok ? applyChanges(network, added.value) : network
    }, start)
  })

/**
 * A network that obeys every rule, in which every field of every kind is filled now and then with
 * what files find hard.
 */
export const anyRichNetwork: fc.Arbitrary<Network> = fc
  .tuple(anyDenseNetwork, anyFilling)
  .map(([network, filling]) => {
    const { units } = getInfo(network)
    const fieldsFor = (kind: RecordEntry['kind'], nth: number) => {
      const choices = (filling[kind] ?? []) as readonly object[]
      return choices[nth % choices.length] ?? {}
    }
    const entries = fileKinds.flatMap((kind) =>
      [...network[kind].values()].map((record, nth) =>
        fill({ kind, record } as RecordEntry, fieldsFor(kind, nth), units),
      ),
    )
    const info = fill({ kind: 'info', record: getInfo(network) }, fieldsFor('info', 0), units)
    return networkOf(info.record as RecordOf<'info'>, entries)
  })
