import * as v from 'valibot'
import { amountSchema, countSchema } from './amount'
import { identifierSchema } from './identifier'
import { partialDateSchema } from './partial-date'
import { lineSchema, noteSchema } from './plain-text'
import { type Kind, recordSchemas } from './records'
import { referenceFields } from './references'
import { safeUrlSchema } from './safe-url'

/** The kinds that are edited field by field. Decisions are made where they are asked for. */
export const editedKinds = [
  'people',
  'organisations',
  'partnerships',
  'seats',
  'positions',
  'links',
  'funding',
  'strategies',
  'strategyLinks',
  'consultations',
  'themes',
  'areas',
  'priorities',
  'views',
  'stories',
] as const satisfies readonly Kind[]

export type EditedKind = (typeof editedKinds)[number]

/** What a field takes, and so which control it needs. `parts` has no control of one line. */
export type FieldControl =
  | {
      readonly type:
        | 'code'
        | 'date'
        | 'identifiers'
        | 'line'
        | 'lines'
        | 'note'
        | 'parts'
        | 'url'
        | 'yes-no'
    }
  | { readonly type: 'number'; readonly isWhole: boolean; readonly unit: Unit | null }
  | {
      readonly type: 'choice' | 'choices'
      readonly values: readonly (string | number)[]
      /** The list of words that the values belong to. */
      readonly vocabulary: string
    }
  | { readonly type: 'reference' | 'references'; readonly to: readonly Kind[] }

type Unit = keyof typeof fieldsInUnit

export interface RecordField {
  /** As in the record; a dot leads into a part of it, such as `source.title`. */
  readonly name: string
  readonly control: FieldControl
  /** The record cannot be without it. */
  readonly isRequired: boolean
  /** Its words name the record in lists. */
  readonly isNaming: boolean
  /** null stands for nobody, where the field has to be there and may say so. */
  readonly isEmptyAsNull: boolean
  readonly accepts: (value: unknown) => boolean
}

const fieldsInUnit = {
  'hours-a-month': ['capacityHoursPerMonth', 'hoursPerMonth', 'wanted.hoursPerMonth'],
  hours: ['meetingHours', 'hoursAsked'],
  'pounds-a-year': ['annualIncome', 'annualBudget', 'annualAmount'],
  months: ['reportBack.everyMonths'],
  'meetings-a-year': ['meetingsPerYear'],
  meetings: ['meetingsHeld', 'meetingsAttended', 'substituteSent'],
  seats: ['minSeats', 'maxSeats'],
  people: ['quorum', 'population'],
  votes: ['quota'],
} as const

/** Records without a name of their own are named by what they join, or by what they say. */
const namingFields: Readonly<Partial<Record<EditedKind, readonly string[]>>> = {
  seats: ['personId', 'partnershipId'],
  positions: ['personId', 'organisationId'],
  links: ['fromId', 'toId'],
  funding: ['fromId', 'toId'],
  strategyLinks: ['fromId', 'toId'],
  priorities: ['text'],
}

/** What of a valibot schema tells which control a field needs. */
interface Shape {
  readonly type: string
  readonly wrapped?: Shape
  readonly item?: Shape
  readonly options?: readonly (string | number)[]
  readonly entries?: Readonly<Record<string, Shape>>
}

const controlOfSchema = new Map<unknown, FieldControl>([
  [lineSchema, { type: 'line' }],
  [noteSchema, { type: 'note' }],
  [partialDateSchema, { type: 'date' }],
  [safeUrlSchema, { type: 'url' }],
])

/** Every field of each kind save the id, in the order of its schema, parts of a field one by one. */
export const recordFields: Readonly<Record<EditedKind, readonly RecordField[]>> =
  Object.fromEntries(editedKinds.map((kind) => [kind, findFields(kind)])) as unknown as Readonly<
    Record<EditedKind, readonly RecordField[]>
  >

export function isEditedKind(text: string): text is EditedKind {
  return editedKinds.some((kind) => kind === text)
}

function findFields(kind: EditedKind): readonly RecordField[] {
  const { entries = {} } = recordSchemas[kind] as unknown as Shape
  return Object.entries(entries)
    .filter(([name]) => name !== 'id')
    .flatMap(([name, shape]) => {
      const parts = unwrap(shape).entries
      if (parts === undefined) return [toField(kind, name, shape, isNeeded(shape))]
      return Object.entries(parts).map(([part, inner]) =>
        toField(kind, `${name}.${part}`, inner, false),
      )
    })
}

function toField(kind: EditedKind, name: string, shape: Shape, isRequired: boolean): RecordField {
  const inner = unwrap(shape)
  return {
    name,
    control: findReference(kind, name) ?? toControl(kind, name, inner),
    isRequired,
    isNaming: (namingFields[kind] ?? ['name']).includes(name),
    isEmptyAsNull: shape.type === 'nullable',
    accepts: (value) => v.is(inner as unknown as v.GenericSchema, value),
  }
}

function isNeeded({ type }: Shape): boolean {
  return type !== 'exact_optional'
}

function unwrap(shape: Shape): Shape {
  return shape.wrapped ?? shape
}

function findReference(kind: EditedKind, name: string): FieldControl | null {
  const found = referenceFields[kind].find(({ path }) =>
    [name, `${name}.*`].includes(path.join('.')),
  )
  if (found === undefined) return null
  return { type: found.path.at(-1) === '*' ? 'references' : 'reference', to: found.to }
}

function toControl(kind: EditedKind, name: string, shape: Shape): FieldControl {
  const known = controlOfSchema.get(shape)
  if (known !== undefined) return known
  if (shape === amountSchema || shape === countSchema)
    return { type: 'number', isWhole: shape === countSchema, unit: findUnit(name) }
  if (shape.type === 'boolean') return { type: 'yes-no' }
  const vocabulary = findVocabulary(kind, name)
  if (shape.options !== undefined) return { type: 'choice', values: shape.options, vocabulary }
  if (shape.item !== undefined) return toListControl(shape.item, vocabulary)
  return kind === 'areas' ? { type: 'code' } : { type: 'parts' }
}

function toListControl(item: Shape, vocabulary: string): FieldControl {
  if (item.options !== undefined) return { type: 'choices', values: item.options, vocabulary }
  if (item === (lineSchema as unknown)) return { type: 'lines' }
  return { type: item === (identifierSchema as unknown) ? 'identifiers' : 'parts' }
}

/** Kinds differ from kind to kind; every other list of words belongs to its field. */
function findVocabulary(kind: EditedKind, name: string): string {
  const kindLists = {
    partnerships: 'partnership-kind',
    links: 'link',
    strategyLinks: 'strategy-link-kind',
  }
  if (name === 'kind' && kind in kindLists) return kindLists[kind as keyof typeof kindLists]
  return name === 'wanted.sectors' ? 'sector' : (name.split('.').at(-1) ?? name)
}

function findUnit(name: string): Unit | null {
  for (const [unit, names] of Object.entries(fieldsInUnit)) {
    if ((names as readonly string[]).includes(name)) return unit as Unit
  }
  return null
}
