import { type ReactNode, useEffect, useRef, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { RecordWords } from '../../state/record-words'
import { Button } from '../../ui/Button'
import { type Column, DataTable } from '../../ui/DataTable'
import { PairCell } from './PairCell'
import styles from './PossibleDuplicates.module.css'
import { type DuplicatePair, keyOfPair, useDuplicates } from './use-duplicates'

interface PossibleDuplicatesProps {
  readonly words: RecordWords
  /** The dialog in which two records are made one. */
  readonly mergeDialog: (pair: DuplicatePair, onClose: () => void) => ReactNode
}

const pairsPerPage = 50
const everything = Number.MAX_SAFE_INTEGER

/** A queue of pairs, each with what speaks for it. Nothing is joined without a press. */
export function PossibleDuplicates({ words, mergeDialog }: PossibleDuplicatesProps) {
  const intl = useIntl()
  const { pairs, status, putOff, declareDifferent, decideLater, bringBack } = useDuplicates(words)
  const [merging, setMerging] = useState<DuplicatePair | null>(null)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const { region, keepPlace } = useKeptPlace(pairs.length)
  const shown = pairs.slice(0, pairsPerPage)
  const chosen = shown.filter((pair) => selected.has(keyOfPair(pair)))
  const nameOf = (pair: DuplicatePair) =>
    intl.formatMessage(
      { id: 'import.names.pair' },
      {
        a: words.nameOfId(pair.kind, pair.firstId),
        b: words.nameOfId(pair.kind, pair.secondId),
      },
    )

  function toggle(pair: DuplicatePair) {
    const next = new Set(selected)
    if (!next.delete(keyOfPair(pair))) next.add(keyOfPair(pair))
    setSelected(next)
  }

  function answer(answered: readonly DuplicatePair[], act: typeof decideLater) {
    keepPlace(shown.findIndex((pair) => answered.includes(pair)))
    act(answered)
    setSelected(new Set())
  }

  const columns: readonly Column<DuplicatePair>[] = [
    {
      key: 'select',
      heading: intl.formatMessage({ id: 'duplicates.choose' }),
      cell: (pair) => (
        <input
          type="checkbox"
          className={styles.tick}
          aria-label={intl.formatMessage({ id: 'duplicates.choose-pair' }, { pair: nameOf(pair) })}
          checked={selected.has(keyOfPair(pair))}
          onChange={() => toggle(pair)}
        />
      ),
    },
    {
      key: 'pair',
      heading: intl.formatMessage({ id: 'duplicates.pair' }),
      isRowHeader: true,
      cell: (pair) => <PairCell pair={pair} words={words} />,
    },
    {
      key: 'reason',
      heading: intl.formatMessage({ id: 'import.names.reason' }),
      cell: (pair) => <Evidence pair={pair} words={words} />,
    },
    {
      key: 'answer',
      heading: intl.formatMessage({ id: 'import.names.answer' }),
      cell: (pair) => (
        <AnswerButtons
          pair={nameOf(pair)}
          onSame={() => setMerging(pair)}
          onDifferent={() => answer([pair], declareDifferent)}
          onLater={() => answer([pair], decideLater)}
        />
      ),
    },
  ]

  return (
    <div ref={region} className={styles.page}>
      <p tabIndex={-1} data-first="">
        <FormattedMessage id={`duplicates.${status}`} values={{ count: pairs.length }} />
      </p>
      {putOff > 0 && (
        <p className={styles.row}>
          <FormattedMessage id="duplicates.put-off" values={{ count: putOff }} />
          <Button variant="link" onPress={bringBack}>
            <FormattedMessage id="duplicates.bring-back" />
          </Button>
        </p>
      )}
      {shown.length > 0 && (
        <>
          <PairsToolbar
            count={chosen.length}
            onSelectAll={() => setSelected(new Set(shown.map(keyOfPair)))}
            onDifferent={() => answer(chosen, declareDifferent)}
            onLater={() => answer(chosen, decideLater)}
            onClear={() => setSelected(new Set())}
          />
          <DataTable
            caption={intl.formatMessage({ id: 'duplicates.caption' })}
            isCaptionHidden
            columns={columns}
            rows={shown}
            keyOf={keyOfPair}
            isSelected={(pair) => selected.has(keyOfPair(pair))}
            virtualAbove={everything}
          />
        </>
      )}
      {pairs.length > shown.length && (
        <p>
          <FormattedMessage id="duplicates.more" values={{ count: pairs.length - shown.length }} />
        </p>
      )}
      {merging !== null && mergeDialog(merging, () => setMerging(null))}
    </div>
  )
}

interface AnswerButtonsProps {
  readonly pair: string
  readonly onSame: () => void
  readonly onDifferent: () => void
  readonly onLater: () => void
}

function AnswerButtons({ pair, onSame, onDifferent, onLater }: AnswerButtonsProps) {
  const intl = useIntl()
  return (
    <div className={styles.answers}>
      <Button
        aria-label={intl.formatMessage({ id: 'duplicates.same-of' }, { pair })}
        onPress={onSame}
      >
        <FormattedMessage id="import.answer.same" />
      </Button>
      <Button
        aria-label={intl.formatMessage({ id: 'duplicates.different-of' }, { pair })}
        onPress={onDifferent}
      >
        <FormattedMessage id="import.answer.different" />
      </Button>
      <Button
        variant="quiet"
        aria-label={intl.formatMessage({ id: 'duplicates.later-of' }, { pair })}
        onPress={onLater}
      >
        <FormattedMessage id="import.answer.later" />
      </Button>
    </div>
  )
}

interface PairsToolbarProps {
  readonly count: number
  readonly onSelectAll: () => void
  readonly onDifferent: () => void
  readonly onLater: () => void
  readonly onClear: () => void
}

function PairsToolbar({ count, onSelectAll, onDifferent, onLater, onClear }: PairsToolbarProps) {
  const intl = useIntl()
  return (
    <div
      className={styles.row}
      role="toolbar"
      aria-label={intl.formatMessage({ id: 'duplicates.selected-rows' })}
    >
      <Button onPress={onSelectAll}>
        <FormattedMessage id="duplicates.select-all" />
      </Button>
      {count > 0 && (
        <>
          <span>
            <FormattedMessage id="duplicates.chosen" values={{ count }} />
          </span>
          <Button onPress={onDifferent}>
            <FormattedMessage id="import.answer.different" />
          </Button>
          <Button onPress={onLater}>
            <FormattedMessage id="import.answer.later" />
          </Button>
          <Button variant="quiet" onPress={onClear}>
            <FormattedMessage id="duplicates.clear-selection" />
          </Button>
        </>
      )}
    </div>
  )
}

const mostShared = 3

function Evidence({ pair, words }: { readonly pair: DuplicatePair; readonly words: RecordWords }) {
  const intl = useIntl()
  const sharedKind = pair.kind === 'partnerships' ? 'people' : 'partnerships'
  const names = pair.sharedIds.slice(0, mostShared).map((id) => words.nameOfId(sharedKind, id))
  return (
    <>
      <FormattedMessage id={`import.reason.${pair.reason}`} />
      {names.length > 0 && (
        <span className={styles.shared}>
          <FormattedMessage
            id={`duplicates.shared.${pair.kind}`}
            values={{
              count: pair.sharedIds.length,
              names: intl.formatList(names, { type: 'conjunction' }),
              more: pair.sharedIds.length - names.length,
            }}
          />
        </span>
      )}
    </>
  )
}

/** A row goes with its buttons: the focus moves to the row that took its place. */
function useKeptPlace(count: number) {
  const region = useRef<HTMLDivElement>(null)
  const place = useRef<number | null>(null)
  useEffect(() => {
    const index = place.current
    if (index === null || count < 0) return
    place.current = null
    const rows = region.current?.querySelectorAll('tbody tr') ?? []
    const row = rows[Math.min(index, rows.length - 1)]
    const different = row?.querySelectorAll('button')[1]
    const next = different ?? region.current?.querySelector<HTMLElement>('[data-first]')
    next?.focus()
  }, [count])
  return {
    region,
    keepPlace(index: number) {
      place.current = Math.max(0, index)
    },
  }
}
