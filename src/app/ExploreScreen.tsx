import {
  type ComponentProps,
  lazy,
  type ReactNode,
  Suspense,
  useCallback,
  useDeferredValue,
  useMemo,
} from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useStore } from 'zustand'
import { getInfo } from '../domain/network'
import { findResults } from '../features/insights/find-results'
import { InsightCards } from '../features/insights/InsightCards'
import { ReasonForRecord } from '../features/insights/ReasonForRecord'
import { ResultsPanel } from '../features/insights/ResultsPanel'
import { type Insights, useInsights } from '../features/insights/use-insights'
import { useOpeningQuestion } from '../features/insights/use-opening-question'
import { ItemsOnMap } from '../features/items-list/ItemsOnMap'
import { NetworkMap } from '../features/network-map/NetworkMap'
import { useShown } from '../features/network-map/use-shown'
import { Details } from '../features/record-details/Details'
import { ShowingBar } from '../features/showing/ShowingBar'
import { AsAtBar } from '../features/timeline/AsAtBar'
import { useServices } from '../state/hooks/services'
import { useNetwork } from '../state/hooks/use-network'
import { useView } from '../state/hooks/use-view'
import type { Panel } from '../state/view-store'
import { useDevice } from './device-context'
import styles from './ExploreScreen.module.css'
import { useSaveList } from './use-save-list'
import { useViewAddress } from './use-view-address'

const RecordInPlace = lazy(async () => ({
  default: (await import('./RecordInPlace')).RecordInPlace,
}))

const SeatInPlace = lazy(async () => ({ default: (await import('./SeatInPlace')).SeatInPlace }))

const noPairs: readonly [] = []

const fieldsOf: ComponentProps<typeof Details>['fieldsOf'] = (kind, id) => (
  <Suspense fallback={null}>
    <RecordInPlace kind={kind} id={id} />
  </Suspense>
)

const editSeat: ComponentProps<typeof Details>['editSeat'] = (props) => (
  <Suspense fallback={null}>
    <SeatInPlace {...props} />
  </Suspense>
)

/** Answer first, map second, records one press away. */
export function ExploreScreen({ mapKey }: { readonly mapKey: string }) {
  const services = useServices()
  useViewAddress(mapKey, services)
  const hasSingleKeys = useStore(useDevice().look.state, (look) => look.singleKeys)
  const network = useNetwork()
  const insights = useInsights(useView((view) => view.question))
  useOpeningQuestion(insights)
  const panel = useView((view) => view.panel)
  const hasSelection = useView((view) => view.selection.length > 0)
  const { answers, list } = insights
  const results = useMemo(() => findResults(list), [list])
  // The list is drawn first; what the map shows is worked out in a frame of its own.
  const shown = useShown(useDeferredValue(results))
  const { notices } = services
  const announce = useCallback(
    (text: string) => notices.announce({ code: 'said', text }),
    [notices],
  )
  // Bars first, then the list, then the map: to put all of them on the page at once holds it up.
  const hasList = useDeferredValue(true, false)
  const hasMap = useDeferredValue(hasList, false)
  const reasonFor = useCallback(
    (recordId: string) =>
      list === null ? null : <ReasonForRecord recordId={recordId} list={list} />,
    [list],
  )
  return (
    <main id="content" tabIndex={-1} className={styles.screen}>
      <h1 data-visually-hidden="">{getInfo(network).title}</h1>
      <div data-region="insights">
        <InsightCards insights={insights} />
      </div>
      <div data-region="showing">
        <ShowingBar shown={shown} />
      </div>
      <PanelTabs />
      <div
        className={styles.columns}
        data-panel={panel}
        data-details={hasSelection ? 'open' : 'closed'}
      >
        <ListPanel mapKey={mapKey} insights={insights} isReady={hasList}>
          <ItemsOnMap shown={shown} />
        </ListPanel>
        <div className={styles.map} data-region="map">
          {hasMap && (
            <NetworkMap
              shown={shown}
              onAnnounce={announce}
              singleKeys={hasSingleKeys ? 'on' : 'off'}
            />
          )}
        </div>
        {(hasSelection || panel === 'details') && (
          <div className={styles.details} data-region="details">
            <Details
              pairs={answers?.A7?.pairs ?? noPairs}
              reasonFor={reasonFor}
              fieldsOf={fieldsOf}
              editSeat={editSeat}
            />
          </div>
        )}
      </div>
      <div data-region="as-at">
        <AsAtBar />
      </div>
    </main>
  )
}

interface ListPanelProps {
  readonly mapKey: string
  readonly insights: Insights
  readonly isReady: boolean
  readonly children: ReactNode
}

function ListPanel({ mapKey, insights, isReady, children }: ListPanelProps) {
  const saveList = useSaveList()
  const intl = useIntl()
  const { view } = useServices()
  const tab = useView((state) => state.listTab)
  return (
    <section
      id="list"
      tabIndex={-1}
      className={styles.list}
      data-region="list"
      aria-label={intl.formatMessage({ id: 'list.region' })}
    >
      <Tabs
        label={intl.formatMessage({ id: 'list.shows' })}
        className={styles.tabs ?? ''}
        tabs={['results', 'on-map'] as const}
        chosen={tab}
        onChoose={view.setListTab}
        prefix="list"
      />
      <div className={styles.body} role="tabpanel" aria-labelledby={`tab-list-${tab}`}>
        {isReady &&
          (tab === 'results' ? (
            <ResultsPanel
              insights={insights}
              onSaveList={saveList}
              guideHref={`#/m/${mapKey}/settings/guide-figures`}
            />
          ) : (
            children
          ))}
      </div>
    </section>
  )
}

const panels: readonly Panel[] = ['list', 'map', 'details']

function PanelTabs() {
  const intl = useIntl()
  const { view } = useServices()
  const panel = useView((state) => state.panel)
  return (
    <Tabs
      label={intl.formatMessage({ id: 'panel.panels' })}
      className={styles.panels ?? ''}
      tabs={panels}
      chosen={panel}
      onChoose={view.setPanel}
      prefix="panel"
    />
  )
}

interface TabsProps<Tab extends string> {
  readonly label: string
  readonly className: string
  readonly tabs: readonly Tab[]
  readonly chosen: Tab
  readonly onChoose: (tab: Tab) => void
  readonly prefix: 'list' | 'panel'
}

/** One tab stop; the arrow keys change the tab. */
function Tabs<Tab extends 'results' | 'on-map' | Panel>(props: TabsProps<Tab>) {
  const { label, className, tabs, chosen, onChoose, prefix } = props
  function step(by: number) {
    const next = tabs.at((tabs.indexOf(chosen) + by) % tabs.length)
    if (next === undefined) return
    onChoose(next)
    document.getElementById(`tab-${prefix}-${next}`)?.focus()
  }
  return (
    <div className={className} role="tablist" aria-label={label}>
      {tabs.map((tab) => (
        <button
          key={tab}
          id={`tab-${prefix}-${tab}`}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={tab === chosen}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onChoose(tab)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') step(1)
            if (event.key === 'ArrowLeft') step(-1)
          }}
        >
          <FormattedMessage id={`tab.${tab}`} />
        </button>
      ))}
    </div>
  )
}
