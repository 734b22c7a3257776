import { useIntl } from 'react-intl'
import { type MapQuestion, mapQuestions, questionCards } from '../../domain/map-question'
import { useServices } from '../../state/hooks/services'
import { SelectField } from '../../ui/SelectField'

/** The questions filed under the same card, and the one that is asked from under every card. */
export function QuestionSelect({ asked }: { readonly asked: MapQuestion }) {
  const intl = useIntl()
  const { view } = useServices()
  const card = questionCards[asked]
  const choices = mapQuestions
    .filter(
      (code) => code === asked || questionCards[code] === card || questionCards[code] === null,
    )
    .map((value) => ({ value, label: intl.formatMessage({ id: `results.${value}` }) }))
  return (
    <SelectField
      label={intl.formatMessage({ id: 'results.question' })}
      isLabelHidden
      value={asked}
      choices={choices}
      onChange={view.ask}
    />
  )
}
