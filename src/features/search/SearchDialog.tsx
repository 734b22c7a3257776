import { useMemo, useState } from 'react'
import { Autocomplete, Input, ListBox, ListBoxItem, SearchField } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import { addRecords } from '../../domain/commands/add-records'
import { planNamedRecord } from '../../domain/plan-named-record'
import { readSeatSentence } from '../../domain/quick-add/read-seat-sentence'
import { foldText } from '../../lib/fold-text'
import { createFindKnownNames } from '../../state/find-known-names'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import { type SearchHit, searchedKinds } from '../../state/search-index'
import { Dialog } from '../../ui/Dialog'
import styles from './SearchDialog.module.css'

export interface SearchAction {
  readonly id: string
  readonly label: string
  readonly onAction: () => void
}

interface SearchDialogProps {
  readonly actions: readonly SearchAction[]
  /** Records looked at last, newest first. */
  readonly recent: readonly string[]
  /** Takes a sentence that says more than a name. */
  readonly onQuickAdd: (sentence: string) => void
  readonly onClose: () => void
}

interface Result {
  readonly id: string
  readonly label: string
  readonly kind: string
  readonly onAction: () => void
}

const maxResults = 20

const addedKinds = ['people', 'partnerships', 'organisations'] as const

/** One box for records and actions. Enter opens what is marked. */
export function SearchDialog({ actions, recent, onQuickAdd, onClose }: SearchDialogProps) {
  const intl = useIntl()
  const [text, setText] = useState('')
  const results = useResults({ text, actions, recent, onQuickAdd })
  return (
    <Dialog title={intl.formatMessage({ id: 'search.title' })} onClose={onClose}>
      <div className={styles.search}>
        <Autocomplete inputValue={text} onInputChange={setText}>
          <SearchField aria-label={intl.formatMessage({ id: 'search.field' })} autoFocus>
            <Input className={styles.input ?? ''} />
          </SearchField>
          <ListBox
            className={styles.results ?? ''}
            aria-label={intl.formatMessage({ id: 'search.results' })}
            items={results}
            renderEmptyState={() => <FormattedMessage id="search.nothing" values={{ text }} />}
            onAction={(key) => {
              onClose()
              results.find(({ id }) => id === key)?.onAction()
            }}
          >
            {({ id, label, kind }) => (
              <ListBoxItem id={id} className={styles.result ?? ''} textValue={label}>
                <bdi>{label}</bdi>
                <span className={styles.kind}>{kind}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Autocomplete>
      </div>
    </Dialog>
  )
}

interface Wanted extends Omit<SearchDialogProps, 'onClose'> {
  readonly text: string
}

function useResults({ text, actions, recent, onQuickAdd }: Wanted): readonly Result[] {
  const records = useFoundRecords(text, recent)
  const additions = useAdditions(text)
  const seats = useSeatAddition(text, onQuickAdd)
  const intl = useIntl()
  const wanted = foldText(text.trim())
  const fitting = actions
    .filter(({ label }) => foldText(label).includes(wanted))
    .map((action) => ({ ...action, kind: intl.formatMessage({ id: 'search.action' }) }))
  return [...records, ...fitting, ...seats, ...additions]
}

function useFoundRecords(text: string, recent: readonly string[]): readonly Result[] {
  const intl = useIntl()
  const { search, view } = useServices()
  const network = useNetwork()
  return useMemo(() => {
    const known = recent.flatMap((id): SearchHit[] => {
      const kind = searchedKinds.find((one) => network[one].has(id))
      return kind === undefined ? [] : [{ id, kind }]
    })
    const hits = text.trim() === '' ? known : search.find(text, maxResults)
    return hits.flatMap(({ id, kind }) => {
      const record = network[kind].get(id)
      if (record === undefined) return []
      const onAction = () => view.select(id)
      return [
        { id, label: record.name, kind: intl.formatMessage({ id: `kind.${kind}` }), onAction },
      ]
    })
  }, [text, recent, search, network, view, intl])
}

/** A sentence about a seat goes on to be checked. */
function useSeatAddition(text: string, onQuickAdd: (sentence: string) => void): readonly Result[] {
  const intl = useIntl()
  const { search } = useServices()
  const network = useNetwork()
  const sentence = text.trim()
  const isSentence = useMemo(
    () => readSeatSentence(sentence, createFindKnownNames(search, network)).isSentence,
    [sentence, search, network],
  )
  if (!isSentence) return []
  return [
    {
      id: 'add seat',
      label: intl.formatMessage({ id: 'search.add.seat' }, { sentence }),
      kind: intl.formatMessage({ id: 'search.action' }),
      onAction: () => onQuickAdd(sentence),
    },
  ]
}

/** Whatever is typed can be added to the map under that name. */
function useAdditions(text: string): readonly Result[] {
  const intl = useIntl()
  const { network, notices, newId, view } = useServices()
  const name = text.trim()
  if (name === '') return []

  function add(kind: (typeof addedKinds)[number]) {
    const entry = planNamedRecord(kind, name, newId())
    if (entry === null) {
      notices.show({ code: 'problem', problem: 'record-invalid' })
      return
    }
    const label = { code: 'add-record', values: { name } } as const
    const result = network.execute(addRecords([entry]), label)
    if (result.ok) {
      notices.show({ code: 'done', label })
      view.select(entry.record.id)
    } else {
      notices.show({ code: 'problem', problem: result.problem.code })
    }
  }

  return addedKinds.map((kind) => ({
    id: `add ${kind}`,
    label: intl.formatMessage({ id: `search.add.${kind}` }, { name }),
    kind: intl.formatMessage({ id: 'search.action' }),
    onAction: () => add(kind),
  }))
}
