import { useMemo, useState } from 'react'
import { foldText } from '../../lib/fold-text'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import type { Suggestion } from '../../ui/ComboField'

export type ChosenOrNew =
  | { readonly id: string }
  | { readonly newId: string; readonly name: string }

interface RecordChoice {
  readonly text: string
  readonly onChange: (text: string) => void
  readonly suggestions: readonly Suggestion[]
  readonly onChoose: (suggestion: Suggestion) => void
  /** The record chosen, or a new one of that name; null while nothing is typed. */
  readonly toChosen: () => ChosenOrNew | null
}

const maxSuggestions = 8

/** A field that takes a record of the map or the name of a new one. */
export function useRecordChoice(
  kind: 'people' | 'partnerships' | 'organisations',
  start?: { readonly id: string; readonly name: string },
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

  function toChosen(): ChosenOrNew | null {
    const name = text.trim()
    if (name === '') return null
    if (chosenId !== undefined) return { id: chosenId }
    const same = suggestions.filter(({ label }) => foldText(label) === foldText(name))
    const [only] = same
    return only !== undefined && same.length === 1 ? { id: only.id } : { newId: newId(), name }
  }

  return {
    text,
    suggestions,
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
