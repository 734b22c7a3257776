import { type KeyboardEvent, useId, useState } from 'react'
import { useIntl } from 'react-intl'
import type { RecordField } from '../../domain/record-fields'
import { failed, ok } from '../../lib/result'
import { useServices } from '../../state/hooks/services'
import type { ControlProps, FieldDraft } from './control-props'
import styles from './FieldEditor.module.css'
import { findOptions, type PickerOption } from './find-options'

interface Typed {
  readonly text: string
  readonly options: readonly PickerOption[]
  /** The option that Enter takes; -1 for none. */
  readonly at: number
}

/**
 * A record of the map, found by its name, or a new one of the name that is typed. Enter takes what
 * is marked, and what is marked can be seen.
 */
export function RecordPicker({ field, value, words, described, onDraft }: ControlProps) {
  const intl = useIntl()
  const services = useServices()
  const listId = useId()
  const first = typeof value === 'string' ? words.nameOf(value) : ''
  const [typed, setTyped] = useState<Typed>({ text: first, options: [], at: -1 })
  const { text, options, at } = typed
  const isOpen = options.length > 0

  function take(next: Typed) {
    setTyped(next)
    onDraft(next.text === first && next.at === -1 ? ok({ value, added: [] }) : draftOf(field, next))
  }

  function choose(index: number) {
    take({ text: options[index]?.name ?? text, options, at: index })
    setTyped({ text: options[index]?.name ?? text, options: [], at: -1 })
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = stepOf(event.key)
    if (step === 0) return
    event.preventDefault()
    const shown = isOpen ? options : findOptions(field, text, services).options
    const next = Math.min(Math.max(at + step, 0), shown.length - 1)
    take({ text, options: shown, at: next })
  }

  return (
    <div className={styles.picker}>
      <input
        {...described}
        className={styles.control}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-activedescendant={isOpen && at >= 0 ? `${listId}-${at}` : undefined}
        autoComplete="off"
        value={text}
        onChange={({ target }) =>
          take({ text: target.value, ...findOptions(field, target.value, services) })
        }
        onKeyDown={onKeyDown}
      />
      <div
        id={listId}
        role="listbox"
        hidden={!isOpen}
        className={styles.options}
        aria-label={intl.formatMessage({ id: 'picker.suggestions' })}
      >
        {options.map((option, index) => (
          <div
            key={option.key}
            id={`${listId}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            className={styles.option}
            onPointerDown={(event) => {
              event.preventDefault()
              choose(index)
            }}
          >
            {labelOf(option)}
          </div>
        ))}
      </div>
    </div>
  )

  function labelOf({ saidKind, name, isNew }: PickerOption): string {
    if (saidKind === null) return isNew ? intl.formatMessage({ id: 'picker.add' }, { name }) : name
    if (isNew) return intl.formatMessage({ id: `search.add.${saidKind}` }, { name })
    const kind = intl.formatMessage({ id: `kind.${saidKind}` })
    return intl.formatMessage({ id: 'picker.as' }, { name, kind })
  }
}

function stepOf(key: string): number {
  if (key === 'ArrowDown') return 1
  return key === 'ArrowUp' ? -1 : 0
}

function draftOf(field: RecordField, { text, options, at }: Typed): FieldDraft {
  const option = options[at]
  if (text.trim() === '' && option === undefined) {
    if (field.isEmptyAsNull) return ok({ value: null, added: [] })
    return field.isRequired ? failed('required') : ok({ value: undefined, added: [] })
  }
  if (option === undefined) return failed('record-not-found')
  if (!option.isNew) return ok({ value: option.id, added: [] })
  if (option.entry === null) return failed('text-too-long')
  return ok({ value: option.id, added: [option.entry] })
}
