import type { Identifier } from '../../domain/identifier'
import { toLine } from '../../domain/plain-text'
import type { ColumnUse } from '../import-plan'
import { importLimits } from '../tables/import-limits'
import { isNotRecorded } from '../values/empty-values'

/** The columns of public identifiers, the best to find an organisation again by first. */
export const identifierUses = ['charity-number', 'company-number', 'gss-code'] as const

export type IdentifierUse = (typeof identifierUses)[number]

/** The schemes of these columns; charities of other registers than the first show it by their number. */
export const schemeOfUse: Readonly<Record<IdentifierUse, string>> = {
  'charity-number': 'GB-CHC',
  'company-number': 'GB-COH',
  'gss-code': 'gss-code',
}

/** The identifiers of one row, as text: zeros in front are kept. */
export function findIdentifiers(cell: (use: ColumnUse) => string): readonly Identifier[] {
  return identifierUses.flatMap((use) => {
    const value = toLine(cell(use)).slice(0, importLimits.nameCharacters)
    return isNotRecorded(value) ? [] : [{ scheme: schemeOf(use, value), value }]
  })
}

function schemeOf(use: IdentifierUse, value: string): string {
  if (use !== 'charity-number') return schemeOfUse[use]
  if (/^SC\d/iu.test(value)) return 'GB-SC'
  return /^NIC?\s?\d/iu.test(value) ? 'GB-NIC' : schemeOfUse[use]
}
