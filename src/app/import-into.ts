import type { RecordChanges } from '../domain/record-changes'
import { acceptInParts } from '../state/accept-in-parts'
import type { Services } from '../state/hooks/services'

/** A plan that a person has accepted, on its way into a map. */
export interface AcceptedImport {
  readonly changes: RecordChanges
  readonly rows: number
  readonly fileName: string
}

/**
 * One step, so that one undo takes the whole import back; then the first question is asked, if there
 * are seats. Rejects once aborted, with nothing imported.
 */
export async function importInto(
  { network, notices, view }: Services,
  { changes, rows, fileName }: AcceptedImport,
  signal?: AbortSignal,
): Promise<void> {
  const label = { code: 'import', values: { file: fileName } } as const
  const result = await acceptInParts(network, changes, label, signal)
  if (!result.ok) {
    notices.show({ code: 'problem', problem: result.problem.code })
    return
  }
  notices.show({ code: 'imported', rows })
  view.select(null)
  view.setPanel('list')
  // Nobody wears a hat on a map without seats: there the whole map is what there is to see.
  view.ask(network.state.getState().network.seats.size === 0 ? null : 'hats')
}
