import { useIntl } from 'react-intl'
import { getInfo } from '../../domain/network'
import { toLine } from '../../domain/plain-text'
import { useNetwork } from '../../state/hooks/use-network'
import { CommitField } from '../../ui/CommitField'
import { DateField } from './DateField'
import { RecordCombo } from './RecordCombo'
import { useChangeInfo } from './use-change-info'

/** What the map is called, where it is, when it opens and whose it is. */
export function MapSettings() {
  const intl = useIntl()
  const info = getInfo(useNetwork())
  const change = useChangeInfo()
  const words = {
    title: intl.formatMessage({ id: 'settings.title' }),
    place: intl.formatMessage({ id: 'settings.place' }),
    asAt: intl.formatMessage({ id: 'settings.as-at' }),
    compareWith: intl.formatMessage({ id: 'settings.compare-with' }),
    organisation: intl.formatMessage({ id: 'settings.my-organisation' }),
  }
  return (
    <>
      <CommitField
        label={words.title}
        value={info.title}
        onCommit={(text) =>
          toLine(text) === ''
            ? intl.formatMessage({ id: 'settings.needed' })
            : change({ title: toLine(text) }, words.title)
        }
      />
      <CommitField
        label={words.place}
        value={info.place ?? ''}
        onCommit={(text) => change({ place: toLine(text) || undefined }, words.place)}
      />
      <DateField
        label={words.asAt}
        value={info.asAt}
        hint={intl.formatMessage({ id: 'settings.as-at.hint' })}
        onChange={(asAt) => change({ asAt }, words.asAt)}
      />
      <DateField
        label={words.compareWith}
        value={info.compareWith}
        hint={intl.formatMessage({ id: 'settings.compare-with.hint' })}
        onChange={(compareWith) => change({ compareWith }, words.compareWith)}
      />
      <RecordCombo
        label={words.organisation}
        kind="organisations"
        chosen={info.myOrganisationId}
        hint={intl.formatMessage({ id: 'settings.my-organisation.hint' })}
        onChoose={(myOrganisationId) => change({ myOrganisationId }, words.organisation)}
      />
    </>
  )
}
