import { FormattedMessage, useIntl } from 'react-intl'
import { findDueReviews } from '../../domain/find-due-reviews'
import type { Info } from '../../domain/info'
import { getInfo } from '../../domain/network'
import { toLine, toPlainText } from '../../domain/plain-text'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import { CommitField } from '../../ui/CommitField'
import { useDateText } from '../../ui/use-date-text'
import { DateField } from './DateField'
import styles from './SettingsPage.module.css'
import { useChangeInfo } from './use-change-info'

type Privacy = NonNullable<Info['privacy']>

/** Why the map is held, on what basis and by whom, and what is due to be looked at again. */
export function PrivacySettings() {
  const intl = useIntl()
  const { purpose, privacy } = getInfo(useNetwork())
  const change = useChangeInfo()
  const words = {
    purpose: intl.formatMessage({ id: 'settings.purpose' }),
    lawfulBasis: intl.formatMessage({ id: 'settings.lawful-basis' }),
    controller: intl.formatMessage({ id: 'settings.controller' }),
    reviewOn: intl.formatMessage({ id: 'settings.review-on' }),
  }
  const changePrivacy = (field: keyof Privacy, value: string | undefined) => {
    const parts = Object.entries({ ...privacy, [field]: value }).filter(([, part]) => part)
    const next = parts.length === 0 ? undefined : Object.fromEntries(parts)
    return change({ privacy: next }, words[field])
  }
  return (
    <>
      <p>
        <FormattedMessage id="settings.privacy.lead" />
      </p>
      <CommitField
        type="note"
        label={words.purpose}
        value={purpose ?? ''}
        onCommit={(text) => change({ purpose: toPlainText(text) || undefined }, words.purpose)}
      />
      <CommitField
        label={words.lawfulBasis}
        hint={intl.formatMessage({ id: 'settings.lawful-basis.hint' })}
        value={privacy?.lawfulBasis ?? ''}
        onCommit={(text) => changePrivacy('lawfulBasis', toLine(text))}
      />
      <CommitField
        label={words.controller}
        value={privacy?.controller ?? ''}
        onCommit={(text) => changePrivacy('controller', toLine(text))}
      />
      <DateField
        label={words.reviewOn}
        value={privacy?.reviewOn}
        onChange={(date) => changePrivacy('reviewOn', date)}
      />
      <DueReviews />
    </>
  )
}

function DueReviews() {
  const dateText = useDateText()
  const network = useNetwork()
  const { clock } = useServices()
  const due = findDueReviews(network, clock.today())
  return (
    <section className={styles.scroll}>
      <table className={styles.table}>
        <caption>
          <FormattedMessage id="settings.due" />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="settings.due.record" />
            </th>
            <th scope="col">
              <FormattedMessage id="settings.due.kind" />
            </th>
            <th scope="col">
              <FormattedMessage id="settings.due.on" />
            </th>
          </tr>
        </thead>
        <tbody>
          {due.length === 0 && (
            <tr>
              <td colSpan={3}>
                <FormattedMessage id="settings.due.none" />
              </td>
            </tr>
          )}
          {due.map(({ kind, id, name, reviewOn }) => (
            <tr key={id}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              <td>
                <FormattedMessage id={`kind.${kind}`} />
              </td>
              <td>{dateText(reviewOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
