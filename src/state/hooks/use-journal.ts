import { useEffect, useState } from 'react'
import type { RecordedStep } from '../../domain/history/recorded-step'
import { nextTask } from '../next-task'
import { useServices } from './services'

type JournalRead = readonly RecordedStep[] | 'reading' | 'failed'

/** What was done to the map, oldest first; read again after every change. */
export function useJournal(): JournalRead {
  const { journal, network } = useServices()
  const [steps, setSteps] = useState<JournalRead>('reading')
  useEffect(() => {
    let latest = 0
    const read = async () => {
      latest += 1
      const turn = latest
      // The step that was just taken is on its way to the disk by then.
      await nextTask()
      const found = await journal.read().catch(() => 'failed' as const)
      if (turn === latest) setSteps(found)
    }
    void read()
    const stop = network.onChanges(() => void read())
    return () => {
      latest += 1
      stop()
    }
  }, [journal, network])
  return steps
}
