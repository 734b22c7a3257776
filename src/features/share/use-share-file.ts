import { useCallback, useState } from 'react'
import type { ExportSession } from '../../state/export-client'
import { exportFormats } from './export-formats'
import type { Choice } from './use-export'

type Written = Awaited<ReturnType<ExportSession['write']>>
export type Refusal = Extract<Written, { readonly outcome: 'refused' }>['refusal']

/** A file as it is given to the browser. */
export interface FileToSave {
  readonly title: string
  readonly ending: string
  readonly type: string
  readonly bytes: Uint8Array
}

/** How far the file is that was last asked for. */
export type FileState =
  | { readonly status: 'none' | 'writing' | 'failed' }
  | { readonly status: 'saved'; readonly name: string }
  | { readonly status: 'refused'; readonly refusal: Refusal }

interface Surroundings {
  readonly session: ExportSession | null
  /** Gives the file to the browser and tells the name that it has. */
  readonly onFile: (file: FileToSave) => string
  readonly onSaved: () => void
}

/** Writes the file of a choice, or its key, and gives it to the browser. */
export function useShareFile({ session, onFile, onSaved }: Surroundings) {
  const [state, setState] = useState<FileState>({ status: 'none' })

  const run = useCallback(
    async (make: () => Promise<FileToSave | Refusal>) => {
      setState({ status: 'writing' })
      try {
        const made = await make()
        if ('code' in made) {
          setState({ status: 'refused', refusal: made })
          return
        }
        setState({ status: 'saved', name: onFile(made) })
        onSaved()
      } catch {
        // Whatever it was, the person is told that there is no file.
        setState({ status: 'failed' })
      }
    },
    [onFile, onSaved],
  )

  return {
    state,
    forget: useCallback(() => setState({ status: 'none' }), []),
    save(choice: Choice) {
      if (session === null) return
      const { ending, type } = exportFormats[choice.format]
      const hidden = choice.hideNames ? '-names-hidden' : ''
      void run(async () => {
        const written = await session.write(choice)
        if (written.outcome === 'refused') return written.refusal
        return { title: written.title, ending: `${hidden}${ending}`, type, bytes: written.bytes }
      })
    },
    saveKey(choice: Choice, title: string) {
      if (session === null) return
      void run(async () => ({
        title,
        ending: '-key.csv',
        type: 'text/csv;charset=utf-8',
        bytes: await session.writeKey(choice),
      }))
    },
  }
}
