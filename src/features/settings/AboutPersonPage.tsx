import { useMemo, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { type AboutPerson, findAboutPerson } from '../../domain/find-about-person'
import { getInfo } from '../../domain/network'
import { useServices } from '../../state/hooks/services'
import { useJournal } from '../../state/hooks/use-journal'
import { useNetwork } from '../../state/hooks/use-network'
import type { RecordWords } from '../../state/record-words'
import { Button } from '../../ui/Button'
import { useDateText } from '../../ui/use-date-text'
import { RecordCombo } from './RecordCombo'
import styles from './SettingsPage.module.css'
import { type PersonPage, toPersonPage } from './to-person-page'

interface AboutPersonPageProps {
  readonly words: RecordWords
  readonly onSavePage: (page: PersonPage) => void
  readonly onSaveData: (about: AboutPerson, title: string) => void
}

/** What a person who asks is to be given: all that the map and its journal hold about them. */
export function AboutPersonPage(props: AboutPersonPageProps) {
  const intl = useIntl()
  const [isOpen, setIsOpen] = useState(false)
  const [personId, setPersonId] = useState<string>()
  return (
    <section className={styles.content} aria-label={intl.formatMessage({ id: 'settings.about' })}>
      <div>
        <Button isExpanded={isOpen} onPress={() => setIsOpen(!isOpen)}>
          <FormattedMessage id="settings.about" />
        </Button>
      </div>
      {isOpen && (
        <>
          <RecordCombo
            label={intl.formatMessage({ id: 'settings.about.who' })}
            kind="people"
            chosen={personId}
            hint={intl.formatMessage({ id: 'settings.about.hint' })}
            onChoose={setPersonId}
          />
          {personId !== undefined && <Everything {...props} personId={personId} />}
        </>
      )}
    </section>
  )
}

interface EverythingProps extends AboutPersonPageProps {
  readonly personId: string
}

function Everything({ personId, words, onSavePage, onSaveData }: EverythingProps) {
  const intl = useIntl()
  const dateText = useDateText()
  const network = useNetwork()
  const { clock } = useServices()
  const journal = useJournal()
  const about = useMemo(
    () => (typeof journal === 'string' ? undefined : findAboutPerson(network, journal, personId)),
    [network, journal, personId],
  )
  if (typeof journal === 'string') {
    return (
      <p>
        <FormattedMessage id={`changes.${journal}`} />
      </p>
    )
  }
  if (about === undefined) return null
  const page = toPersonPage(about, {
    intl,
    words,
    mapTitle: getInfo(network).title,
    today: dateText(clock.today()),
  })
  return (
    <article className={styles.content}>
      <h2>{page.title}</h2>
      {page.lead.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <div className={styles.row}>
        <Button variant="primary" onPress={() => onSavePage(page)}>
          <FormattedMessage id="settings.about.save-page" />
        </Button>
        <Button onPress={() => onSaveData(about, page.title)}>
          <FormattedMessage id="settings.about.save-data" />
        </Button>
      </div>
      {page.sections.map(({ heading, none, items }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          {items.length === 0 && <p>{none}</p>}
          {items.map(({ key, name, lines }) => (
            <div key={key}>
              <h4>
                <bdi>{name}</bdi>
              </h4>
              <ul>
                {lines.map((line) => (
                  <li key={line}>
                    <bdi>{line}</bdi>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </article>
  )
}
