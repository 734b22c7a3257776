import type { CommandProblem } from '../domain/commands/command'
import type { PackIndex } from './pack-index'

/**
 * What came of saving one step.
 * - `saved`: it is on the disk. A bulk write also says where the packs are now.
 * - `problem`: another tab got there first. Nothing is written, and a retry would not help.
 * - `held-back`: an earlier step is not kept yet, so this one has to wait for it.
 * - `packs-moved`: another tab has rewritten the packs; try again with the new index.
 * - `cancelled`: stopped by the person. Nothing is written.
 */
export type SaveOutcome =
  | { readonly status: 'saved'; readonly seq: number; readonly packs?: PackIndex }
  | { readonly status: 'problem'; readonly problem: CommandProblem }
  | { readonly status: 'held-back' | 'packs-moved' | 'cancelled' }
