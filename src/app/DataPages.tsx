import { useCallback, useMemo } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Kind } from '../domain/records'
import { Bin } from '../features/history/Bin'
import { Changes } from '../features/history/Changes'
import { MergeDialog } from '../features/merge-records/MergeDialog'
import { PossibleDuplicates } from '../features/possible-duplicates/PossibleDuplicates'
import { Problems } from '../features/problems/Problems'
import { QuickAdd } from '../features/quick-add/QuickAdd'
import { useServices } from '../state/hooks/services'
import styles from './DataPages.module.css'
import { useDevice } from './device-context'
import { saveSetAside } from './save-set-aside'
import type { OpenedMap } from './start-services'
import { useRecordWords } from './use-record-words'

const pages = ['duplicates', 'problems', 'bin', 'changes'] as const

type DataPage = (typeof pages)[number]

interface DataPagesProps {
  readonly mapKey: string
  readonly page: string
  readonly opened: OpenedMap
}

/** Recording and correcting by hand, beside the tables of records. */
export function DataPages({ mapKey, page, opened }: DataPagesProps) {
  const intl = useIntl()
  const known = pages.find((one) => one === page) ?? 'duplicates'
  return (
    <main id="content" tabIndex={-1} className={styles.page}>
      <nav className={styles.nav} aria-label={intl.formatMessage({ id: 'data.records' })}>
        {pages.map((one) => (
          <a
            key={one}
            href={`#/m/${mapKey}/data/${one}`}
            aria-current={one === known ? 'page' : undefined}
          >
            <FormattedMessage id={`data.${one}`} />
          </a>
        ))}
      </nav>
      <h1>
        <FormattedMessage id={`data.${known}`} />
      </h1>
      <QuickAdd />
      <ChosenPage page={known} mapKey={mapKey} opened={opened} />
    </main>
  )
}

function ChosenPage({ page, mapKey, opened }: DataPagesProps & { readonly page: DataPage }) {
  const words = useRecordWords()
  const device = useDevice()
  const { view } = useServices()
  const open = useCallback(
    (_kind: Kind, id: string) => {
      view.select(id)
      device.go(`/m/${mapKey}/explore`)
    },
    [view, device, mapKey],
  )
  const shown = useMemo(
    () => ({
      bin: <Bin words={words} />,
      changes: <Changes words={words} />,
      problems: (
        <Problems
          words={words}
          setAside={opened.setAside}
          onSaveSetAside={() => saveSetAside(opened.setAside)}
          onOpen={open}
        />
      ),
      duplicates: (
        <PossibleDuplicates
          words={words}
          mergeDialog={({ kind, firstId, secondId }, onClose) => (
            <MergeDialog
              kind={kind}
              firstId={firstId}
              secondId={secondId}
              words={words}
              onClose={onClose}
            />
          )}
        />
      ),
    }),
    [words, open, opened],
  )
  return shown[page]
}
