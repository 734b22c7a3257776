import { FormattedMessage, useIntl } from 'react-intl'
import type { Cell } from '../../analysis/lists/result-list'
import { nameOfId } from '../../domain/name-of-id'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import { Button } from '../../ui/Button'
import { useDateText } from '../../ui/use-date-text'
import styles from './ResultsPanel.module.css'
import { useSentence } from './use-sentence'

/** One cell in words. Names lead to their record, numbers to the records behind them. */
export function ListCell({ cell }: { readonly cell: Cell }) {
  switch (cell.kind) {
    case 'record':
      return <RecordLink id={cell.id} />
    case 'records':
      return <RecordLinks ids={cell.ids} isInOrder={cell.inOrder === true} />
    case 'number':
      return <NumberCell cell={cell} />
    case 'hours':
      return <HoursCell cell={cell} />
    case 'share':
      return <ShareCell cell={cell} />
    case 'fraction':
      return <Percentage share={cell.value} />
    case 'money':
      return <Money pounds={cell.value} />
    case 'date':
      return <DateCell date={cell.value} />
    case 'words':
      return cell.codes.map((code) => (
        <span key={code} className={styles.word}>
          <FormattedMessage id={`word.${code}`} />
        </span>
      ))
    case 'sentences':
      return <Sentences says={cell.says} />
    case 'in-common':
      return <InCommon share={cell.value} />
    case 'pair':
      return (
        <FormattedMessage
          id="list.pair"
          values={{
            first: <RecordLink id={cell.first} />,
            second: <RecordLink id={cell.second} />,
          }}
        />
      )
    case 'place':
      return <Place theme={cell.theme} area={cell.area} />
    case 'not-recorded':
      return <FormattedMessage id="not-recorded" />
    case 'none':
      return null
  }
}

function RecordLink({ id }: { readonly id: string }) {
  const network = useNetwork()
  const { view } = useServices()
  return (
    <Button variant="link" onPress={() => view.select(id)}>
      <bdi>{nameOfId(network, id)}</bdi>
    </Button>
  )
}

function RecordLinks({
  ids,
  isInOrder,
}: {
  readonly ids: readonly string[]
  readonly isInOrder: boolean
}) {
  if (ids.length === 0) return <FormattedMessage id="list.none-on-record" />
  const List = isInOrder ? 'ol' : 'ul'
  return (
    <List className={isInOrder ? styles.route : styles.records}>
      {ids.map((id) => (
        <li key={id}>
          <RecordLink id={id} />
        </li>
      ))}
    </List>
  )
}

type CellOf<K extends Cell['kind']> = Extract<Cell, { readonly kind: K }>

function NumberCell({ cell }: { readonly cell: CellOf<'number'> }) {
  const intl = useIntl()
  const { value, opens = [], isOver = false } = cell
  const text = intl.formatNumber(value, { maximumFractionDigits: 2 })
  if (isOver) {
    return (
      <span className={styles.over}>
        <FormattedMessage id="list.over" values={{ value: text }} />
      </span>
    )
  }
  return <Opening ids={value === 0 ? [] : opens}>{text}</Opening>
}

/** A number that leads to the records behind it. */
function Opening({
  ids,
  children,
}: {
  readonly ids: readonly string[]
  readonly children: string
}) {
  const intl = useIntl()
  const network = useNetwork()
  const { view } = useServices()
  if (ids.length === 0) return children
  const names = intl.formatList(ids.map((id) => nameOfId(network, id)))
  return (
    <Button
      variant="link"
      aria-label={intl.formatMessage({ id: 'list.opens' }, { number: children, names })}
      onPress={() => view.selectAll(ids)}
    >
      {children}
    </Button>
  )
}

function HoursCell({ cell: { value, about, atLeast } }: { readonly cell: CellOf<'hours'> }) {
  const hours = Math.round(value * 2) / 2
  if (atLeast) return <FormattedMessage id="hours.at-least" values={{ hours }} />
  if (about) return <FormattedMessage id="hours.about" values={{ hours }} />
  return <FormattedMessage id="hours.plain" values={{ hours }} />
}

/** A base under five is told in counts alone. */
function ShareCell({ cell: { have, of, opens = [] } }: { readonly cell: CellOf<'share'> }) {
  const intl = useIntl()
  const share = of < 5 ? null : have / of
  const text = intl.formatMessage(
    { id: share === null ? 'list.of' : 'list.of-share' },
    { have, of, share: share ?? 0 },
  )
  return <Opening ids={opens}>{text}</Opening>
}

function Percentage({ share }: { readonly share: number }) {
  const intl = useIntl()
  return intl.formatNumber(share, { style: 'percent', maximumFractionDigits: 0 })
}

function Money({ pounds }: { readonly pounds: number }) {
  const intl = useIntl()
  return intl.formatNumber(pounds, { style: 'currency', currency: 'GBP', maximumFractionDigits: 0 })
}

function InCommon({ share }: { readonly share: number }) {
  if (share === 0) return <FormattedMessage id="in-common.none" />
  if (share === 1) return <FormattedMessage id="in-common.all" />
  return <FormattedMessage id="in-common.part" values={{ share }} />
}

function DateCell({ date }: { readonly date: string }) {
  return useDateText()(date)
}

function Sentences({ says }: { readonly says: CellOf<'sentences'>['says'] }) {
  const say = useSentence()
  return says.map((sentence) => (
    <span key={sentence.code} className={styles.word}>
      {say(sentence)}
    </span>
  ))
}

function Place({ theme, area }: { readonly theme: string; readonly area: string }) {
  const network = useNetwork()
  return (
    <FormattedMessage
      id="gap.theme-in-area"
      values={{ theme: nameOfId(network, theme), area: nameOfId(network, area) }}
    />
  )
}
