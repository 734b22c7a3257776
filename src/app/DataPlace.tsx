import { type ComponentType, type LazyExoticComponent, Suspense, useCallback } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { type EditedKind, editedKinds, isEditedKind } from '../domain/record-fields'
import { DataGrid } from '../features/data-grid/DataGrid'
import { FieldEditor } from '../features/field-editing/FieldEditor'
import { useNetwork } from '../state/hooks/use-network'
import styles from './DataPlace.module.css'
import { useDevice } from './device-context'
import { useFieldWords } from './use-field-words'

type Page = 'duplicates' | 'problems' | 'bin' | 'changes'

/**
 * The pages beside the tables, by the last part of their address. A page that is named here is in
 * the navigation and shown under its own name; the others are not offered.
 */
const pages: Partial<Readonly<Record<Page, LazyExoticComponent<ComponentType>>>> = {}

interface DataPlaceProps {
  readonly mapKey: string
  /** A kind of record, or one of the pages beside them. */
  readonly part: string
}

/** The records of the map, kind by kind, where they can be changed. */
export function DataPlace({ mapKey, part }: DataPlaceProps) {
  const intl = useIntl()
  const named = Object.keys(pages) as Page[]
  const page = named.find((one) => one === part)
  const kind = isEditedKind(part) ? part : 'people'
  const shown = page ?? kind
  const Shown = page === undefined ? undefined : pages[page]
  return (
    <main id="content" tabIndex={-1} className={styles.place}>
      <nav
        className={styles.records}
        data-region="records"
        aria-label={intl.formatMessage({ id: 'records.nav' })}
      >
        {[...editedKinds, ...named].map((one) => (
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
        {Shown === undefined ? (
          <KindTable key={kind} kind={kind} />
        ) : (
          <Suspense fallback={null}>
            <Shown />
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

function KindTable({ kind }: { readonly kind: EditedKind }) {
  const { settings } = useDevice()
  const words = useFieldWords()
  const keepColumns = useCallback(
    (names: readonly string[]) =>
      settings.change({ shownColumns: { ...settings.read().shownColumns, [kind]: names } }),
    [settings, kind],
  )
  return (
    <DataGrid
      kind={kind}
      words={words}
      shownColumns={settings.read().shownColumns[kind]}
      onShownColumns={keepColumns}
      editCell={(props) => <FieldEditor {...props} words={words} />}
    />
  )
}
