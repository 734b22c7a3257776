import { foldWords } from '../../lib/fold-words'
import { isContactHeading } from '../columns/column-vocabulary'
import type { IssueList } from '../planning/issue-list'
import type { PopoloFile, PopoloItem } from './popolo-file'

const everywhere = 'id name other_names identifiers sources x_joined_up created_at updated_at'
/** Fields that are read, or that say once more what another one says. */
const readFields: Readonly<Record<'persons' | 'organizations' | 'memberships' | 'posts', string>> =
  {
    persons:
      'given_name family_name additional_name sort_name patronymic_name honorific_prefix honorific_suffix',
    organizations:
      'classification parent_id founding_date dissolution_date description abstract links area_id',
    memberships:
      'person_id organization_id on_behalf_of_id post_id area_id role label start_date end_date',
    posts: 'organization_id role label start_date end_date area_id',
  }
const personal = new Set(['contact_details', 'national_identity', 'gender', 'death_date', 'links'])

/** Tells, once for each field, what the file says that is not kept. */
export function tellOfFields(file: PopoloFile, issues: IssueList): void {
  for (const sheet of Object.keys(readFields) as (keyof typeof readFields)[]) {
    const known = new Set(`${everywhere} ${readFields[sheet]}`.split(' '))
    for (const [column, count] of countFields(file[sheet])) {
      if (known.has(column)) continue
      const isPrivate = personal.has(column) || isContactHeading(foldWords(column))
      const about = { sheet, column, count }
      if (isPrivate) issues.add({ code: 'contact-not-kept', level: 'privacy', ...about })
      else issues.add({ code: 'column-not-used', level: 'note', ...about })
    }
  }
}

function countFields(items: readonly PopoloItem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const item of items) {
    for (const [field, value] of Object.entries(item)) {
      if (!isEmpty(value)) counts.set(field, (counts.get(field) ?? 0) + 1)
    }
  }
  return counts
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}
