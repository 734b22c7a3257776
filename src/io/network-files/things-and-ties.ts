import type { Sector } from '../../domain/organisation'
import type { PartnershipKind } from '../../domain/partnership'
import type { Period } from '../../domain/period'
import type { RawThing, RawTie } from './raw-network'

/** A thing of a file with what is said of it read. */
export interface Thing extends Pick<RawThing, 'key' | 'label' | 'row'> {
  /** The words of the file; empty where it gives none. */
  readonly type: string
  readonly note?: string
  readonly url: string
  readonly themes: readonly string[]
  readonly sector?: Sector
  readonly partnershipKind?: PartnershipKind
  readonly period: Period
}

/** A tie of a file, both of whose ends are among its things. */
export interface Tie extends Pick<RawTie, 'from' | 'to' | 'row' | 'direction'> {
  /** Tells it apart from all others of the file. */
  readonly item: string
  /** What the file says of it, in its words. Empty where it says nothing. */
  readonly type: string
  readonly label: string
  readonly role: string
  readonly onBehalfOf: string
  readonly note?: string
  readonly period: Period
}

export interface ThingsAndTies {
  readonly things: readonly Thing[]
  readonly ties: readonly Tie[]
  /** Items that could not be read. */
  readonly problems: number
  readonly firstSide?: ReadonlySet<string>
  readonly isFirstSidePeople?: true
}
