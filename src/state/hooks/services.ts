import { createContext, useContext } from 'react'
import type { AnalysisClient } from '../analysis-client'
import type { Clock } from '../clock'
import type { DuplicatesClient } from '../duplicates-client'
import type { EarlierVersions } from '../earlier-versions'
import type { ImportClient } from '../import-client'
import type { Journal } from '../journal'
import type { LayoutClient } from '../layout-client'
import type { NetworkStore } from '../network-store'
import type { Notices } from '../notices'
import type { RecentRecords } from '../recent-records'
import type { Saving } from '../saving'
import type { SearchIndex } from '../search-index'
import type { ViewStore } from '../view-store'

/** Everything that one open map needs, named one by one. */
export interface Services {
  readonly network: NetworkStore
  readonly view: ViewStore
  readonly saving: Saving
  readonly analysis: AnalysisClient
  readonly imports: ImportClient
  readonly duplicates: DuplicatesClient
  readonly journal: Journal
  readonly layout: LayoutClient
  readonly search: SearchIndex
  readonly notices: Notices
  readonly recent: RecentRecords
  readonly versions: EarlierVersions
  readonly clock: Clock
  readonly newId: () => string
}

const ServicesContext = createContext<Services | null>(null)

export const ServicesProvider = ServicesContext.Provider

export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (services === null) throw new Error('useServices needs a ServicesProvider above it')
  return services
}
