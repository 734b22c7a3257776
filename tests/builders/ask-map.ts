import { askColumns } from '../../src/analysis/ask-columns'
import type { Asked } from '../../src/analysis/asked'
import { buildColumns } from '../../src/analysis/columns'
import type { Question } from '../../src/analysis/question'
import { networkOf } from '../../src/domain/network'
import type { RecordEntry } from '../../src/domain/records'
import { usualSettings } from '../../src/domain/settings'
import { anInfo } from './records'

/** A question put to a map of these records, as at 1 April 2009 with the usual guide figures. */
export function askMap(
  entries: readonly RecordEntry[],
  question: Partial<Question> = {},
  detail: Asked['detail'] = 'complete',
): Asked {
  const usual = { asAt: '2009-04-01', compareWith: '2008-04-01', settings: usualSettings }
  return askColumns(buildColumns(networkOf(anInfo(), entries)), { ...usual, ...question }, detail)
}
