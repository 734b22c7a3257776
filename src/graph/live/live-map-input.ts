import type { MapTheme } from '../map-theme'
import type { LiveElements } from './live-elements'
import type { Place } from './place'

/** Everything the drawing depends on. */
export interface LiveMapInput {
  readonly elements: LiveElements
  /** Places in the whole map. */
  readonly places: ReadonlyMap<string, Place>
  /** While this stays the same, nothing drawn moves and the view stays where the reader put it. */
  readonly arrangement: string
  readonly selection: readonly string[]
  readonly current: string | null
  readonly theme: MapTheme
  /** The reader's size of text, 1 for the usual one. */
  readonly textScale: number
}

/** What the reader does on the map. */
export interface LiveMapEvents {
  onChoose(recordId: string): void
  onOpenFold(partnershipId: string): void
  onPoint(recordId: string | null): void
  /** Something may lie elsewhere on the screen now. */
  onMove(): void
}
