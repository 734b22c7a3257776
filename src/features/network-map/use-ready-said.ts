import { useEffect, useRef } from 'react'
import { useIntl } from 'react-intl'
import { useStore } from 'zustand'
import { useServices } from '../../state/hooks/services'

/** Says once that the map is there, when its places are. */
export function useReadySaid(count: number, onAnnounce: (text: string) => void): void {
  const intl = useIntl()
  const { layout } = useServices()
  const isReady = useStore(
    layout.state,
    ({ status, places }) => status !== 'working' || places.size > 0,
  )
  const hasSaid = useRef(false)
  useEffect(() => {
    if (!isReady || count === 0 || hasSaid.current) return
    hasSaid.current = true
    onAnnounce(intl.formatMessage({ id: 'map.ready' }, { count }))
  }, [isReady, count, intl, onAnnounce])
}
