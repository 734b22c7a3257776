import type { IntlShape } from 'react-intl'
import type { Notice } from '../../state/notices'
import { describeStep } from './describe-step'

/** `dateText` puts a date into the words of the language. */
export function describeNotice(
  notice: Notice,
  intl: IntlShape,
  dateText: (date: string) => string,
): string {
  switch (notice.code) {
    case 'problem':
      return intl.formatMessage({ id: `problem.${notice.problem}` })
    case 'said':
      return notice.text
    case 'undone':
    case 'redone':
    case 'done':
      return intl.formatMessage(
        { id: `notice.${notice.code}` },
        { step: describeStep(notice.label, intl) },
      )
    case 'as-at':
      return intl.formatMessage(
        { id: 'notice.as-at' },
        { date: dateText(notice.date), count: notice.count },
      )
    default:
      return intl.formatMessage({ id: `notice.${notice.code}` }, { ...notice })
  }
}
