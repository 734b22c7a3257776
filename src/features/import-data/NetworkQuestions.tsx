import { useIntl } from 'react-intl'
import type { ImportMapping, PlanSummary } from '../../io/import-plan'
import { CheckField } from '../../ui/CheckField'
import { TextField } from '../../ui/TextField'

interface NetworkQuestionsProps {
  readonly plan: PlanSummary
  readonly mapping: ImportMapping
  readonly onChange: (mapping: ImportMapping) => void
}

/** What only a person knows of a file without columns. An answer that was given can be taken back. */
export function NetworkQuestions({ plan, mapping, onChange }: NetworkQuestionsProps) {
  const intl = useIntl()
  const { readAs, council, ...rest } = mapping
  const isAsked = (code: 'not-two-mode' | 'council-needed') =>
    plan.issues.some((issue) => issue.code === code)
  return (
    <>
      {(readAs !== undefined || isAsked('not-two-mode')) && (
        <CheckField
          label={intl.formatMessage({ id: 'import.read-as' })}
          hint={intl.formatMessage({ id: 'import.read-as.hint' })}
          isChecked={readAs !== undefined}
          onChange={(isChecked) =>
            onChange({
              ...rest,
              ...(council === undefined ? {} : { council }),
              ...(isChecked ? { readAs: 'organisations-and-links' as const } : {}),
            })
          }
        />
      )}
      {(council !== undefined || isAsked('council-needed')) && (
        <TextField
          label={intl.formatMessage({ id: 'import.council' })}
          hint={intl.formatMessage({ id: 'import.council.hint' })}
          value={council ?? ''}
          onChange={(typed) => onChange({ ...mapping, council: typed })}
        />
      )}
    </>
  )
}
