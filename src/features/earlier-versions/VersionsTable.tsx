import { FormattedMessage, useIntl } from 'react-intl'
import { Button } from '../../ui/Button'
import styles from './EarlierVersions.module.css'
import type { ListedVersion } from './use-versions'

interface VersionsTableProps {
  readonly versions: readonly ListedVersion[]
  readonly whenOf: (version: ListedVersion) => string
  readonly isBusy: boolean
  readonly onRestore: (version: ListedVersion) => void
  readonly onOpenAsCopy: (version: ListedVersion) => void
}

/** When each was kept, why, how much it holds, and the two ways back. */
export function VersionsTable(props: VersionsTableProps) {
  const { versions, whenOf, isBusy, onRestore, onOpenAsCopy } = props
  const intl = useIntl()
  const wait = isBusy
    ? { isDisabled: true, description: intl.formatMessage({ id: 'versions.working' }) }
    : {}
  return (
    <div className={styles.wide}>
      <table className={styles.table}>
        <caption data-visually-hidden="">
          <FormattedMessage id="versions.title" />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="versions.when" />
            </th>
            <th scope="col" data-numeric="">
              <FormattedMessage id="versions.records" />
            </th>
            <th scope="col">
              <FormattedMessage id="versions.actions" />
            </th>
          </tr>
        </thead>
        <tbody>
          {versions.map((version) => (
            <tr key={version.name}>
              <th scope="row">
                {whenOf(version)}
                <span className={styles.why}>
                  <FormattedMessage id={`versions.why.${version.reason}`} />
                </span>
              </th>
              <td data-numeric="">{intl.formatNumber(version.records)}</td>
              <td>
                <div className={styles.actions}>
                  <Button
                    aria-label={intl.formatMessage(
                      { id: 'versions.restore.of' },
                      { when: whenOf(version) },
                    )}
                    onPress={() => onRestore(version)}
                    {...wait}
                  >
                    <FormattedMessage id="versions.restore" />
                  </Button>
                  <Button
                    aria-label={intl.formatMessage(
                      { id: 'versions.copy.of' },
                      { when: whenOf(version) },
                    )}
                    onPress={() => onOpenAsCopy(version)}
                    {...wait}
                  >
                    <FormattedMessage id="versions.copy" />
                  </Button>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p role="status" aria-label={intl.formatMessage({ id: 'versions.progress' })}>
        {isBusy && <FormattedMessage id="versions.working" />}
      </p>
    </div>
  )
}
