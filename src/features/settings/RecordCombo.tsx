import { useState } from 'react'
import { useIntl } from 'react-intl'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import { ComboField } from '../../ui/ComboField'

interface RecordComboProps {
  readonly label: string
  readonly kind: 'people' | 'organisations'
  readonly chosen: string | undefined
  readonly hint: string
  /** Takes the record, or nothing where the field was emptied. */
  readonly onChoose: (id: string | undefined) => void
}

const most = 8

/** A record that is on the map, found by its name. What is typed alone changes nothing. */
export function RecordCombo({ label, kind, chosen, hint, onChoose }: RecordComboProps) {
  const intl = useIntl()
  const { search } = useServices()
  const records: ReadonlyMap<string, { readonly name: string }> = useNetwork()[kind]
  const name = records.get(chosen ?? '')?.name ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const text = typed ?? name
  const suggestions = search.find(text, most, [kind]).flatMap(({ id }) => {
    const record = records.get(id)
    return record === undefined ? [] : [{ id, label: record.name }]
  })
  return (
    <ComboField
      label={label}
      hint={text === name ? hint : intl.formatMessage({ id: 'settings.choose' })}
      value={text}
      suggestions={suggestions}
      onChange={(next) => {
        setTyped(next === name ? null : next)
        if (next === '' && chosen !== undefined) onChoose(undefined)
      }}
      onChoose={({ id }) => {
        setTyped(null)
        onChoose(id)
      }}
    />
  )
}
