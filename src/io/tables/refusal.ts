import { failed, type Result } from '../../lib/result'
import type { ImportIssue, IssueCode, LimitName } from '../import-plan'

/** The file is refused whole, for this reason. */
export function refuse(
  code: IssueCode,
  details: Partial<Omit<ImportIssue, 'code' | 'level'>> = {},
): Result<never, ImportIssue> {
  return failed({ code, level: 'refuse', ...details })
}

/** The file holds more than it may: names the limit and the number found. */
export function refusalBeyond(
  of: LimitName,
  most: number,
  count: number,
  sheet?: string,
): ImportIssue {
  const place = sheet === undefined || sheet === '' ? {} : { sheet }
  return { code: 'limit-exceeded', level: 'refuse', limit: { of, most }, count, ...place }
}
