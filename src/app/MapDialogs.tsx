import { lazy, Suspense } from 'react'
import type { SearchAction } from '../features/search/SearchDialog'

const SearchDialog = lazy(async () => ({
  default: (await import('../features/search/SearchDialog')).SearchDialog,
}))
const KeyboardShortcuts = lazy(async () => ({
  default: (await import('../features/shortcuts/KeyboardShortcuts')).KeyboardShortcuts,
}))
const QuickAddDialog = lazy(async () => ({
  default: (await import('../features/quick-add/QuickAddDialog')).QuickAddDialog,
}))
const ShareMap = lazy(async () => ({ default: (await import('./ShareMap')).ShareMap }))

const EarlierVersions = lazy(async () => ({
  default: (await import('../features/earlier-versions/EarlierVersions')).EarlierVersions,
}))

const TryChange = lazy(async () => ({
  default: (await import('../features/try-change/TryChange')).TryChange,
}))

export type MapDialog = 'quick-add' | 'share' | 'search' | 'shortcuts' | 'try' | 'versions'

/** Fetches the dialogs while nothing else is going on, so that the first letters typed are not lost. */
export function fetchMapDialogs(): void {
  void import('../features/search/SearchDialog')
  void import('../features/quick-add/QuickAddDialog')
  void import('../features/shortcuts/KeyboardShortcuts')
}

interface MapDialogsProps {
  readonly open: MapDialog | null
  readonly actions: readonly SearchAction[]
  readonly recent: readonly string[]
  /** What Quick add opens with. */
  readonly sentence: string
  readonly onQuickAdd: (sentence: string) => void
  readonly onOpenMap: (mapId: string) => void
  readonly onClose: () => void
}

/** Dialogs that any place of a map can open; each comes with its first opening. */
export function MapDialogs(props: MapDialogsProps) {
  const { open, actions, recent, sentence, onQuickAdd, onOpenMap, onClose } = props
  return (
    <Suspense fallback={null}>
      {open === 'search' && (
        <SearchDialog actions={actions} recent={recent} onQuickAdd={onQuickAdd} onClose={onClose} />
      )}
      {open === 'quick-add' && <QuickAddDialog sentence={sentence} onClose={onClose} />}
      {open === 'share' && <ShareMap onClose={onClose} />}
      {open === 'try' && <TryChange onClose={onClose} />}
      {open === 'versions' && <EarlierVersions onOpenMap={onOpenMap} onClose={onClose} />}
      {open === 'shortcuts' && <KeyboardShortcuts onClose={onClose} />}
    </Suspense>
  )
}
