import type { Network } from '../../domain/network'

/** What a person chooses about a copy for others. */
export interface CopyChoices {
  /** A public copy never has notes; with names hidden no copy has. */
  readonly leaveOutNotes: boolean
  readonly leaveOutParty: boolean
  readonly hideNames: boolean
  /**
   * The aliases on screen by person id, so that a copy shows the same ones. Whoever is not in it gets
   * the next free alias. Read only when names are hidden.
   */
  readonly aliases?: ReadonlyMap<string, string>
}

declare const audience: unique symbol

/** A new network with what partners may see. Branded: a full map cannot be written by mistake. */
export type SharedCopy = Network & { readonly [audience]: 'partners' }

/** A new network with what anybody may see. */
export type PublicCopy = Network & { readonly [audience]: 'everybody' }

/** Who stands behind an alias. Kept in a file apart, by the owner. */
export interface AliasKeyRow {
  readonly id: string
  readonly alias: string
  readonly personId: string
  readonly name: string
}

/** A copy, and the key to its aliases: empty unless names are hidden. */
export interface CopyWithKey<Copy> {
  readonly copy: Copy
  readonly key: readonly AliasKeyRow[]
}
