import { useMemo, useState } from 'react'
import { cleanFor, type ReadName } from '../../domain/quick-add/known-names'
import { useServices } from './services'
import { useNetwork } from './use-network'

export type ChosenOrNew =
  | { readonly id: string }
  | { readonly newId: string; readonly name: string }

interface Suggested {
  readonly id: string
  readonly label: string
}

interface RecordChoice {
  readonly text: string
  readonly onChange: (text: string) => void
  readonly suggestions: readonly Suggested[]
  readonly onChoose: (suggestion: Suggested) => void
  /** `twins`: several records have this name, and none of them has been chosen. */
  readonly status: 'nothing' | 'known' | 'new' | 'twins'
  /** The record chosen, or a new one of that name; null while nothing is typed. */
  readonly toChosen: () => ChosenOrNew | null
}

interface StartName {
  readonly id?: string
  readonly name: string
}

const maxSuggestions = 8

/** A field that takes a record of the map or the name of a new one. */
export function useRecordChoice(
  kind: 'people' | 'partnerships' | 'organisations',
  start?: StartName,
): RecordChoice {
  const { search, newId } = useServices()
  const network = useNetwork()
  const [text, setText] = useState(start?.name ?? '')
  const [chosenId, setChosenId] = useState(start?.id)
  const suggestions = useMemo(() => {
    if (text.trim() === '') return []
    return search.find(text, maxSuggestions, [kind]).flatMap(({ id }) => {
      const record = network[kind].get(id)
      return record === undefined ? [] : [{ id, label: record.name }]
    })
  }, [text, search, kind, network])
  const name = text.trim()
  const cleaned = cleanFor(kind, name)
  const same = suggestions.filter(({ label }) => cleanFor(kind, label) === cleaned)
  const knownId = chosenId ?? (same.length === 1 ? same[0]?.id : undefined)

  function findStatus(): RecordChoice['status'] {
    if (name === '') return 'nothing'
    if (knownId !== undefined) return 'known'
    return same.length > 1 ? 'twins' : 'new'
  }

  function toChosen(): ChosenOrNew | null {
    if (name === '') return null
    return knownId === undefined ? { newId: newId(), name } : { id: knownId }
  }

  return {
    text,
    suggestions,
    status: findStatus(),
    toChosen,
    onChange(typed) {
      if (typed !== text) setChosenId(undefined)
      setText(typed)
    },
    onChoose(suggestion) {
      setText(suggestion.label)
      setChosenId(suggestion.id)
    },
  }
}

/** Where such a field begins with a name that was read: at the one record of that name. */
export function startAt(read: ReadName | null): StartName | undefined {
  if (read === null) return undefined
  const [only, ...others] = read.same
  return only !== undefined && others.length === 0 ? only : { name: read.name }
}
