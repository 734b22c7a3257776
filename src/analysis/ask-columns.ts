import { analyses } from './analyses'
import type { Asked } from './asked'
import type { Columns } from './columns'
import { putQuestion } from './put-question'
import type { Question } from './question'

/** Puts a question to the columns as they are now; every analysis can be asked. */
export function askColumns(
  columns: Columns,
  question: Question,
  detail: Asked['detail'] = 'complete',
): Asked {
  return putQuestion(columns, question, { registry: analyses, detail })
}
