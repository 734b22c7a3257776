import { useCallback, useMemo } from 'react'
import type { Kind } from '../domain/records'
import { Bin } from '../features/history/Bin'
import { Changes } from '../features/history/Changes'
import { MergeDialog } from '../features/merge-records/MergeDialog'
import { PossibleDuplicates } from '../features/possible-duplicates/PossibleDuplicates'
import { Problems } from '../features/problems/Problems'
import { useServices } from '../state/hooks/services'
import { useDevice } from './device-context'
import { saveSetAside } from './save-set-aside'
import type { OpenedMap } from './start-services'
import { useRecordWords } from './use-record-words'

/** The pages beside the tables of records, by the last part of their address. */
export type DataPageName = 'duplicates' | 'problems' | 'bin' | 'changes'

interface DataPageProps {
  readonly mapKey: string
  readonly page: DataPageName
  readonly opened: OpenedMap
}

/** What may be wrong or double, what was done, and what was taken away. */
export function DataPage({ page, mapKey, opened }: DataPageProps) {
  const words = useRecordWords()
  const device = useDevice()
  const { view } = useServices()
  const open = useCallback(
    (_kind: Kind, id: string) => {
      view.select(id)
      device.go(`/m/${mapKey}/explore`)
    },
    [view, device, mapKey],
  )
  const shown = useMemo(
    () => ({
      bin: <Bin words={words} />,
      changes: <Changes words={words} />,
      problems: (
        <Problems
          words={words}
          setAside={opened.setAside}
          onSaveSetAside={() => saveSetAside(opened.setAside)}
          onOpen={open}
        />
      ),
      duplicates: (
        <PossibleDuplicates
          words={words}
          mergeDialog={({ kind, firstId, secondId }, onClose) => (
            <MergeDialog
              kind={kind}
              firstId={firstId}
              secondId={secondId}
              words={words}
              onClose={onClose}
            />
          )}
        />
      ),
    }),
    [words, open, opened],
  )
  return shown[page]
}
