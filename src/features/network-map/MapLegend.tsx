import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { ScrollRegion } from '../../ui/ScrollRegion'
import styles from './MapLegend.module.css'

/** What shapes and lines mean, as a list that reads on its own. */
export function MapLegend() {
  const intl = useIntl()
  return (
    <ScrollRegion className={styles.legend ?? ''} label={intl.formatMessage({ id: 'map.legend' })}>
      <ul className={styles.list}>
        <Entry picture={<circle className={styles.person} cx="12" cy="12" r="9" />}>
          <FormattedMessage id="legend.person" />
        </Entry>
        <Entry picture={<polygon className={styles.partnership} points={hexagon} />}>
          <FormattedMessage id="legend.partnership" />
        </Entry>
        <Entry picture={<polygon className={styles.emptySeat} points={hexagon} />}>
          <FormattedMessage id="legend.empty-seat" />
        </Entry>
        <Entry picture={<rect className={styles.organisation} x="3" y="3" {...square} />}>
          <FormattedMessage id="legend.organisation" />
        </Entry>
        <Entry picture={<polygon className={styles.strategy} points="4,2 15,2 20,7 20,22 4,22" />}>
          <FormattedMessage id="legend.strategy" />
        </Entry>
        <Entry picture={<rect className={styles.badge} x="3" y="5" {...square} height="14" />}>
          <FormattedMessage id="legend.badge" />
        </Entry>
        <Entry picture={<Line className={styles.member} />}>
          <FormattedMessage id="legend.member" />
        </Entry>
        <Entry picture={<Line className={styles.chair} />}>
          <FormattedMessage id="legend.chair" />
        </Entry>
        <Entry picture={<Line className={styles.lesser} />}>
          <FormattedMessage id="legend.lesser" />
        </Entry>
        <Entry picture={<Line className={styles.guess} />}>
          <FormattedMessage id="legend.guess" />
        </Entry>
        <Entry picture={<Arrow />}>
          <FormattedMessage id="legend.arrow" />
        </Entry>
      </ul>
    </ScrollRegion>
  )
}

const hexagon = '1,12 6.5,3 17.5,3 23,12 17.5,21 6.5,21'
const square = { width: 18, height: 18, rx: 4 }

interface EntryProps {
  readonly picture: ReactNode
  readonly children: ReactNode
}

function Entry({ picture, children }: EntryProps) {
  return (
    <li className={styles.entry}>
      <svg className={styles.picture} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        {picture}
      </svg>
      <span>{children}</span>
    </li>
  )
}

function Line({ className }: { readonly className: string | undefined }) {
  return <line className={className} x1="0" y1="12" x2="24" y2="12" />
}

function Arrow() {
  return (
    <>
      <Line className={styles.member} />
      <polygon className={styles.tip} points="24,12 15,7 15,17" />
    </>
  )
}
