import { useMemo, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import type { RecordChanges } from '../domain/record-changes'
import { NoEarlierVersion } from '../features/earlier-versions/NoEarlierVersion'
import { ImportPages } from '../features/import-data/ImportPages'
import type { PlanSummary } from '../io/import-plan'
import { createImportClient, type ImportFile } from '../state/import-client'
import { useDevice } from './device-context'
import { createMappingKeeper } from './mapping-keeper'
import type { OpenedMap } from './start-services'
import { useAcceptImport } from './use-accept-import'

interface ImportPlaceProps {
  readonly file: ImportFile
  readonly opened: OpenedMap | undefined
  /** Saves the open map to a file of the person's own. */
  readonly onSaveCopy: () => void
  readonly onClose: () => void
}

/** Bytes in, plan out; nothing is written before the last button of the last page. */
export function ImportPlace({ file, opened, onSaveCopy, onClose }: ImportPlaceProps) {
  const device = useDevice()
  const [client] = useState(() => createImportClient(device))
  const memory = useMemo(() => createMappingKeeper(device.settings), [device])
  const { state, accept, goOn } = useAcceptImport(opened, onClose)

  function acceptPlan(changes: RecordChanges, { counts }: PlanSummary) {
    accept({ changes, rows: countRows(counts), fileName: file.name })
  }

  return (
    <>
      {state.status === 'failed' && (
        <p role="alert">
          <FormattedMessage id="problem.map-not-made" />
        </p>
      )}
      <ImportPages
        file={file}
        client={client}
        mapId={opened?.mapId}
        memory={memory}
        onAccept={acceptPlan}
        onCancel={onClose}
      />
      {state.status === 'asking' && (
        <NoEarlierVersion
          why={state.why}
          onSaveCopy={onSaveCopy}
          onGoOn={goOn}
          onCancel={onClose}
        />
      )}
    </>
  )
}

/** A list of seats has a row for each; a list of anything else, one for each of its own kind. */
function countRows(counts: PlanSummary['counts']): number {
  const changed = Object.values(counts).map((count) => count.new + count.updated)
  const seats = counts.seats === undefined ? 0 : counts.seats.new + counts.seats.updated
  return seats === 0 ? Math.max(0, ...changed) : seats
}
