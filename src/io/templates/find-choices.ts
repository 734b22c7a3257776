import { type Kind, recordSchemas } from '../../domain/records'

/** The values a field may hold, where the domain knows them all; of a list, any of them. */
export interface FieldChoices {
  readonly values: readonly string[]
  readonly isList: boolean
}

/** As much of a schema as is looked into. */
interface SchemaPart {
  readonly type?: string
  readonly wrapped?: SchemaPart
  readonly item?: SchemaPart
  readonly options?: readonly unknown[]
  readonly entries?: Readonly<Record<string, SchemaPart>>
}

const yesOrNo = ['yes', 'no']

/** What can be chosen for the field at this path of a record; undefined where anything may stand. */
export function findChoices(kind: Kind, path: readonly string[]): FieldChoices | undefined {
  const part = path.reduce<SchemaPart | undefined>(
    (schema, field) => unwrap(schema?.entries?.[field]),
    recordSchemas[kind] as SchemaPart,
  )
  if (part?.type === 'boolean') return { values: yesOrNo, isList: false }
  const options = part?.options ?? unwrap(part?.item)?.options
  if (options === undefined) return undefined
  return { values: options.map(String), isList: part?.type === 'array' }
}

function unwrap(schema: SchemaPart | undefined): SchemaPart | undefined {
  return schema?.wrapped === undefined ? schema : unwrap(schema.wrapped)
}
