import type { IntlShape } from 'react-intl'
import type { CopyLoss } from '../../io/copies/describe-loss'

/** What a file lacks, in words: what people ask after first, and the rest by kind of record. */
export interface LossWords {
  readonly main: readonly string[]
  readonly details: readonly string[]
  /** How many sorts of detail those are. */
  readonly detailCount: number
}

type FieldLoss = Extract<CopyLoss, { readonly code: 'field-left-out' }>

/** Fields that matter whatever they belong to: told once, over all kinds of record. */
const mainFields = ['note', 'party', 'source'] as const

export function describeLosses(
  intl: IntlShape,
  losses: readonly CopyLoss[],
  names: 'names-hidden' | 'names-withheld',
): LossWords {
  const fields = losses.filter((loss) => loss.code === 'field-left-out')
  const mainLines = mainFields.flatMap((field) => {
    const count = fields
      .filter((loss) => loss.field === field)
      .reduce((sum, loss) => sum + loss.count, 0)
    return count === 0 ? [] : [intl.formatMessage({ id: `sharing.lost.${field}` }, { count })]
  })
  const isDetail = (loss: FieldLoss) => !mainFields.some((field) => field === loss.field)
  return {
    main: [...losses.flatMap((loss) => describeWhole(intl, loss, losses, names)), ...mainLines],
    details: describeDetails(intl, fields.filter(isDetail)),
    detailCount: fields.filter(isDetail).length,
  }
}

function describeWhole(
  intl: IntlShape,
  loss: CopyLoss,
  losses: readonly CopyLoss[],
  names: 'names-hidden' | 'names-withheld',
): readonly string[] {
  const { count } = loss
  switch (loss.code) {
    case 'field-left-out':
      return []
    case 'records-left-out': {
      const isToldBelow = loss.kind === 'seats' && losses.some(isSeatLoss)
      const id = `sharing.left.${loss.kind}` as const
      return isToldBelow ? [] : [intl.formatMessage({ id }, { count })]
    }
    case 'empty-seats-left-out':
      return [intl.formatMessage({ id: 'sharing.lost.empty-seats' }, { count })]
    case 'unknown-holders-left-out':
      return [intl.formatMessage({ id: 'sharing.lost.unknown-holders' }, { count })]
    case 'names-replaced':
      return [intl.formatMessage({ id: `sharing.lost.${names}` }, { count })]
    case 'dates-become-days':
      return [intl.formatMessage({ id: 'sharing.lost.dates' }, { count })]
  }
}

function isSeatLoss({ code }: CopyLoss): boolean {
  return code === 'empty-seats-left-out' || code === 'unknown-holders-left-out'
}

function describeDetails(intl: IntlShape, losses: readonly FieldLoss[]): readonly string[] {
  const kinds = [...new Set(losses.map(({ kind }) => kind))]
  return kinds.map((kind) => {
    const fields = losses
      .filter((loss) => loss.kind === kind)
      .map((loss) => describeField(intl, loss))
    return intl.formatMessage(
      { id: 'sharing.lost.line' },
      {
        kind: intl.formatMessage({ id: `import.kind.${kind}` }),
        fields: intl.formatList(fields, { type: 'unit' }),
      },
    )
  })
}

function describeField(intl: IntlShape, { kind, field, count }: FieldLoss): string {
  const id = `sharing.field.${field}`
  const words = intl.formatMessage({ id: hasWords(intl, id) ? id : 'sharing.field.other' })
  // There is one description of the map, so a count says nothing.
  if (kind === 'info') return words
  return intl.formatMessage({ id: 'sharing.lost.field' }, { field: words, count })
}

type MessageId = Parameters<IntlShape['formatMessage']>[0]['id']

function hasWords(intl: IntlShape, id: string): id is NonNullable<MessageId> {
  return id in intl.messages
}
