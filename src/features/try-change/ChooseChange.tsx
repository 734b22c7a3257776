import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '../../ui/Button'
import { ComboField, type Suggestion } from '../../ui/ComboField'
import { SelectField } from '../../ui/SelectField'
import styles from './TryChange.module.css'
import { type TriedChange, takesPerson, toTriedChange, triedKinds } from './tried-change'
import { useFindTried, type Wanted } from './use-find-tried'

type TriedKind = TriedChange['edit']['kind']

interface ChooseChangeProps {
  readonly onTry: (change: TriedChange) => void
}

/** One change: what kind, of what, and for some by whom. */
export function ChooseChange({ onTry }: ChooseChangeProps) {
  const intl = useIntl()
  const [kind, setKind] = useState<TriedKind>('end-person')
  const what = useChosen(triedKinds[kind])
  const who = useChosen('anybody')
  const [isMissing, setMissing] = useState(false)

  function choose(next: TriedKind) {
    setKind(next)
    what.clear()
    who.clear()
    setMissing(false)
  }

  function tryIt() {
    const change = toTriedChange(kind, what.chosen, who.chosen)
    setMissing(change === null)
    if (change === null) return
    onTry(change)
    what.clear()
    who.clear()
  }

  const errorOf = (field: Chosen) =>
    isMissing && field.chosen === null ? intl.formatMessage({ id: 'try.choose' }) : undefined
  return (
    <div className={styles.form}>
      <SelectField
        label={intl.formatMessage({ id: 'try.kind' })}
        value={kind}
        choices={(Object.keys(triedKinds) as TriedKind[]).map((value) => ({
          value,
          label: intl.formatMessage({ id: `try.kind.${value}` }),
        }))}
        onChange={choose}
      />
      <ComboField
        key={kind}
        label={intl.formatMessage({ id: `try.of.${triedKinds[kind]}` })}
        value={what.text}
        error={errorOf(what)}
        {...what.field}
      />
      {takesPerson(kind) && (
        <ComboField
          label={intl.formatMessage({ id: 'try.of.anybody' })}
          hint={intl.formatMessage({ id: 'try.anybody-hint' })}
          value={who.text}
          error={errorOf(who)}
          {...who.field}
        />
      )}
      <div>
        <Button onPress={tryIt}>
          <FormattedMessage id="try.it" />
        </Button>
      </div>
    </div>
  )
}

interface Chosen {
  readonly chosen: Suggestion | null
}

/** A field that takes only what is in its list. */
function useChosen(wanted: Wanted) {
  const find = useFindTried()
  const [text, setText] = useState('')
  const [picked, setPicked] = useState<Suggestion | null>(null)
  const suggestions = find(wanted, picked === null ? text : '')
  const [only, ...others] = suggestions
  const isOnly = only !== undefined && others.length === 0
  return {
    text,
    // The one thing of exactly this name needs no press.
    chosen: picked ?? (isOnly && only.label === text.trim() ? only : null),
    clear() {
      setText('')
      setPicked(null)
    },
    field: {
      suggestions,
      onChange(typed: string) {
        if (typed !== text) setPicked(null)
        setText(typed)
      },
      onChoose(suggestion: Suggestion) {
        setText(suggestion.label)
        setPicked(suggestion)
      },
    },
  }
}
