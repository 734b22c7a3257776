import { createStore, type StoreApi } from 'zustand/vanilla'
import type { CommandProblem } from '../domain/commands/command'
import type { StepLabel } from '../domain/step-label'

/** Something worth a sentence, as data: the words are `notice.<code>` in the catalogue. */
export type Notice =
  | { readonly code: 'undone' | 'redone'; readonly label: StepLabel }
  | { readonly code: 'done'; readonly label: StepLabel }
  | { readonly code: 'imported'; readonly rows: number }
  | { readonly code: 'problem'; readonly problem: CommandProblem['code'] }
  | { readonly code: 'missing-in-view'; readonly count: number }
  | { readonly code: 'link-not-readable' | 'link-too-new' }
  | { readonly code: 'as-at'; readonly date: string; readonly count: number }
  /** A sentence that is words already: what the walk over the map has reached. */
  | { readonly code: 'said'; readonly text: string }
  | {
      readonly code:
        | 'file-saved'
        | 'file-not-saved'
        | 'other-tab'
        | 'not-checked'
        | 'other-tab-unread'
        | 'nothing-to-undo'
        | 'nothing-to-redo'
        | 'version-not-kept'
    }

interface NoticesState {
  /** Said politely to screen readers; the last one wins. */
  readonly announcement: Notice | null
  /** Shown until dismissed; it offers to take a step back where there is one. */
  readonly notice: Notice | null
}

export interface Notices {
  readonly state: StoreApi<NoticesState>
  announce(announcement: Notice): void
  show(notice: Notice): void
  dismiss(): void
}

export function createNotices(): Notices {
  const state = createStore<NoticesState>()(() => ({ announcement: null, notice: null }))
  return {
    state,
    announce: (announcement) => state.setState({ announcement }),
    show: (notice) => state.setState({ notice, announcement: notice }),
    dismiss: () => state.setState({ notice: null }),
  }
}
