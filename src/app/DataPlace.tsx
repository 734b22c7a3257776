import { lazy, Suspense, useCallback, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { type EditedKind, editedKinds, isEditedKind } from '../domain/record-fields'
import { DataGrid } from '../features/data-grid/DataGrid'
import { FieldEditor } from '../features/field-editing/FieldEditor'
import { QuickAdd } from '../features/quick-add/QuickAdd'
import { useNetwork } from '../state/hooks/use-network'
import type { DataPageName } from './DataPage'
import styles from './DataPlace.module.css'
import { useDevice } from './device-context'
import type { OpenedMap } from './start-services'
import { useFieldWords } from './use-field-words'
import { useRecordWords } from './use-record-words'

const DataPage = lazy(async () => ({ default: (await import('./DataPage')).DataPage }))

const MergeDialog = lazy(async () => ({
  default: (await import('../features/merge-records/MergeDialog')).MergeDialog,
}))

const pages: readonly DataPageName[] = ['duplicates', 'problems', 'bin', 'changes']

interface DataPlaceProps {
  readonly mapKey: string
  /** A kind of record, or one of the pages beside them. */
  readonly part: string
  readonly opened: OpenedMap
}

/** The records of the map, kind by kind, where they can be changed. */
export function DataPlace({ mapKey, part, opened }: DataPlaceProps) {
  const intl = useIntl()
  const page = pages.find((one) => one === part)
  const kind = isEditedKind(part) ? part : 'people'
  const shown = page ?? kind
  return (
    <main id="content" tabIndex={-1} className={styles.place}>
      <nav
        className={styles.records}
        data-region="records"
        aria-label={intl.formatMessage({ id: 'records.nav' })}
      >
        {[...editedKinds, ...pages].map((one) => (
          <a
            key={one}
            href={`#/m/${mapKey}/data/${one}`}
            aria-current={one === shown ? 'page' : undefined}
          >
            <FormattedMessage id={`records.${one}`} />
            {isEditedKind(one) && <Count kind={one} />}
          </a>
        ))}
      </nav>
      <div id="list" tabIndex={-1} className={styles.content} data-region="table">
        <h1>
          <FormattedMessage id={`records.${shown}`} />
        </h1>
        {page === undefined ? (
          <>
            <QuickAdd />
            <KindTable key={kind} kind={kind} />
          </>
        ) : (
          <Suspense fallback={null}>
            <DataPage page={page} mapKey={mapKey} opened={opened} />
          </Suspense>
        )}
      </div>
    </main>
  )
}

function Count({ kind }: { readonly kind: EditedKind }) {
  const intl = useIntl()
  const { size } = useNetwork()[kind]
  return (
    <span className={styles.count} aria-hidden="true">
      {intl.formatNumber(size)}
    </span>
  )
}

interface Merge {
  readonly kind: 'people' | 'organisations' | 'partnerships'
  readonly firstId: string
  readonly secondId: string
}

function KindTable({ kind }: { readonly kind: EditedKind }) {
  const { settings } = useDevice()
  const words = useFieldWords()
  const recordWords = useRecordWords()
  const [merge, setMerge] = useState<Merge | null>(null)
  const keepColumns = useCallback(
    (names: readonly string[]) =>
      settings.change({ shownColumns: { ...settings.read().shownColumns, [kind]: names } }),
    [settings, kind],
  )
  return (
    <>
      <DataGrid
        kind={kind}
        words={words}
        shownColumns={settings.read().shownColumns[kind]}
        onShownColumns={keepColumns}
        editCell={(props) => <FieldEditor {...props} words={words} />}
        onMerge={(merged, firstId, secondId) => setMerge({ kind: merged, firstId, secondId })}
      />
      {merge !== null && (
        <Suspense fallback={null}>
          <MergeDialog {...merge} words={recordWords} onClose={() => setMerge(null)} />
        </Suspense>
      )}
    </>
  )
}
