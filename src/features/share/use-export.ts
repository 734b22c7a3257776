import { useEffect, useState } from 'react'
import type { ExportClient, ExportSession } from '../../state/export-client'

type MapToShare = Parameters<ExportClient['open']>[0]
export type Choice = Parameters<ExportSession['preview']>[0]
export type Preview = Awaited<ReturnType<ExportSession['preview']>>

/** What is known of the file of a choice. `working` may have what the choice before would give. */
export type PreviewState =
  | { readonly status: 'working'; readonly preview: Preview | null }
  | { readonly status: 'ready'; readonly preview: Preview }
  | { readonly status: 'failed'; readonly preview: null }

interface Told {
  readonly choice: Choice
  readonly preview: Preview | null
}

/** A map on its way out for as long as the component is there, and what the choice would give. */
export function useExport(client: ExportClient, map: MapToShare, choice: Choice) {
  const [session, setSession] = useState<ExportSession | null>(null)
  const [told, setTold] = useState<Told | null>(null)

  useEffect(() => {
    const opened = client.open(map)
    setSession(opened)
    return () => opened.close()
  }, [client, map])

  useEffect(() => {
    if (session === null) return undefined
    let isWanted = true
    const tell = (preview: Preview | null) => {
      if (isWanted) setTold({ choice, preview })
    }
    session.preview(choice).then(tell, () => tell(null))
    return () => {
      isWanted = false
    }
  }, [session, choice])

  return { session, state: toState(told, choice) }
}

function toState(told: Told | null, choice: Choice): PreviewState {
  if (told?.choice !== choice) return { status: 'working', preview: told?.preview ?? null }
  if (told.preview === null) return { status: 'failed', preview: null }
  return { status: 'ready', preview: told.preview }
}
