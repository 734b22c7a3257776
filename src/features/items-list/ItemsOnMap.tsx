import { type ReactNode, useMemo } from 'react'
import { Button, Collection, Tree, TreeItem, TreeItemContent } from 'react-aria-components'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Shown } from '../../graph/live/shown'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import { useView } from '../../state/hooks/use-view'
import { useDateText } from '../../ui/use-date-text'
import styles from './ItemsOnMap.module.css'
import { type ListedItem, type ListedTie, listItems } from './list-items'

const groupKey = (kind: string) => `group ${kind}`
const openAtFirst = ['person', 'organisation', 'partnership', 'strategy'].map(groupKey)

/** The map as a list: whatever a line, badge or shape says stands here in words. */
export function ItemsOnMap({ shown }: { readonly shown: Shown }) {
  const intl = useIntl()
  const { view } = useServices()
  const network = useNetwork()
  const selection = useView((state) => state.selection)
  const groups = useMemo(() => listItems(shown, network), [shown, network])
  return (
    <Tree
      className={styles.tree ?? ''}
      aria-label={intl.formatMessage({ id: 'items.on-map' })}
      selectionMode="multiple"
      selectionBehavior="replace"
      selectedKeys={selection}
      defaultExpandedKeys={openAtFirst}
      onAction={(key) => {
        const id = `${key}`.split(' ').at(-1) ?? ''
        if (!`${key}`.startsWith('group ')) view.select(id)
      }}
    >
      {groups.map(({ kind, items }) => (
        <Row
          key={kind}
          id={groupKey(kind)}
          text={intl.formatMessage({ id: `items.${kind}` })}
          more={intl.formatNumber(items.length)}
          isGroup
        >
          {items.map((listed) => (
            <ItemRow key={listed.item.id} listed={listed} />
          ))}
        </Row>
      ))}
    </Tree>
  )
}

function ItemRow({ listed }: { readonly listed: ListedItem }) {
  const { item, name, ties } = listed
  return (
    <Row id={item.id} text={name} more={<ItemFigures listed={listed} />}>
      {ties.map((tie) => (
        <TieRow key={tie.key} tie={tie} />
      ))}
    </Row>
  )
}

function ItemFigures({ listed: { item } }: { readonly listed: ListedItem }) {
  const { kind, counts, folded } = item
  if (kind === 'person')
    return <FormattedMessage id="items.person.figures" values={{ ...counts }} />
  if (kind === 'partnership') {
    return <FormattedMessage id="items.partnership.figures" values={{ ...counts, folded }} />
  }
  if (kind === 'strategy') {
    return <FormattedMessage id="items.strategy.figures" values={{ ...counts }} />
  }
  return <FormattedMessage id="items.organisation.figures" values={{ ...counts }} />
}

function TieRow({ tie }: { readonly tie: ListedTie }) {
  return (
    <Row
      id={`${tie.key} ${tie.otherId}`}
      text={tie.otherName}
      more={
        tie.isLink ? (
          <FormattedMessage id="items.link" />
        ) : (
          tie.seats.map((seat) => <SeatWords key={seat.id} seat={seat} />)
        )
      }
    />
  )
}

function SeatWords({ seat }: { readonly seat: ListedTie['seats'][number] }) {
  const intl = useIntl()
  const dateText = useDateText()
  const role = seat.roleTitle ?? intl.formatMessage({ id: `role.${seat.role}` })
  if (seat.startedOn === undefined) return <div>{role}</div>
  return (
    <div>
      <FormattedMessage id="items.role-since" values={{ role, date: dateText(seat.startedOn) }} />
    </div>
  )
}

interface RowProps {
  readonly id: string
  readonly text: string
  readonly more: ReactNode
  readonly isGroup?: boolean
  readonly children?: ReactNode
}

function Row({ id, text, more, isGroup = false, children }: RowProps) {
  const hasChildren = Array.isArray(children) && children.length > 0
  return (
    <TreeItem id={id} textValue={text} className={styles.row ?? ''}>
      <TreeItemContent>
        <div className={styles.content}>
          <Button
            slot="chevron"
            className={styles.chevron ?? ''}
            data-leaf={hasChildren ? undefined : ''}
          >
            <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true" focusable="false">
              <path d="M3 1l4 4-4 4" fill="none" stroke="currentColor" strokeWidth="1.5" />
            </svg>
          </Button>
          <bdi className={isGroup ? styles.group : undefined}>{text}</bdi>
          <span className={styles.more}>{more}</span>
        </div>
      </TreeItemContent>
      {hasChildren && <Collection>{children}</Collection>}
    </TreeItem>
  )
}
