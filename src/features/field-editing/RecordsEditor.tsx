import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { RecordEntry } from '../../domain/records'
import { failed, ok } from '../../lib/result'
import { Button } from '../../ui/Button'
import type { ControlProps, FieldDraft } from './control-props'
import styles from './FieldEditor.module.css'
import { RecordPicker } from './RecordPicker'

interface Chosen {
  readonly ids: readonly string[]
  readonly added: readonly RecordEntry[]
}

const nothing: FieldDraft = ok({ value: undefined, added: [] })

/** Several records: those chosen, each with a way out, and a field that adds one more. */
export function RecordsEditor(props: ControlProps) {
  const { field, value, words, onDraft } = props
  const intl = useIntl()
  const [chosen, setChosen] = useState<Chosen>({ ids: (value ?? []) as string[], added: [] })
  const [pending, setPending] = useState<FieldDraft>(nothing)
  const [round, setRound] = useState(0)

  function take(next: Chosen, extra: FieldDraft) {
    setChosen(next)
    setPending(extra)
    onDraft(extra.ok ? toDraft(join(next, extra)) : failed(extra.problem))
  }

  function keepPending() {
    if (!pending.ok || pending.value.value === undefined) return false
    take(join(chosen, pending), nothing)
    setRound(round + 1)
    return true
  }

  const nameOf = (id: string) => {
    const made = chosen.added.find(({ record }) => record.id === id)?.record
    return made !== undefined && 'name' in made ? made.name : words.nameOf(id)
  }
  const without = (gone: string) => ({
    ids: chosen.ids.filter((id) => id !== gone),
    added: chosen.added.filter(({ record }) => record.id !== gone),
  })

  return (
    <div
      onKeyDownCapture={(event) => {
        const { key, target } = event
        const isText = target instanceof HTMLInputElement
        const last = chosen.ids.at(-1)
        if (key === 'Enter' && isText && !event.ctrlKey && keepPending()) {
          event.preventDefault()
          event.stopPropagation()
        } else if (key === 'Backspace' && isText && target.value === '' && last !== undefined) {
          take(without(last), nothing)
        }
      }}
    >
      <ul className={styles.chosen} aria-label={intl.formatMessage({ id: 'picker.chosen' })}>
        {chosen.ids.map((id) => (
          <li key={id}>
            <bdi>{nameOf(id)}</bdi>
            <Button
              variant="quiet"
              aria-label={intl.formatMessage({ id: 'picker.remove' }, { name: nameOf(id) })}
              onPress={() => take(without(id), pending)}
            >
              <span aria-hidden="true">
                <FormattedMessage id="picker.cross" />
              </span>
            </Button>
          </li>
        ))}
      </ul>
      <RecordPicker
        key={round}
        {...props}
        field={{ ...field, isRequired: false, isEmptyAsNull: false }}
        value={undefined}
        onDraft={(draft) => take(chosen, draft)}
      />
    </div>
  )
}

function join(chosen: Chosen, draft: FieldDraft): Chosen {
  if (!draft.ok || typeof draft.value.value !== 'string') return chosen
  const { value, added } = draft.value
  if (chosen.ids.includes(value)) return chosen
  return { ids: [...chosen.ids, value], added: [...chosen.added, ...added] }
}

function toDraft({ ids, added }: Chosen): FieldDraft {
  return ok({ value: ids.length === 0 ? undefined : ids, added })
}
