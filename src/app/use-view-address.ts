import { useEffect } from 'react'
import { decodeViewState, encodeViewState } from '../domain/view-state'
import type { Services } from '../state/hooks/services'
import { fromViewState, toViewState } from '../state/view-address'

/**
 * Keeps the address level with the view, so that a reload, Back and Forward and a link find the
 * same picture. A step a person would want back makes an entry; small changes replace the last.
 */
export function useViewAddress(mapKey: string, { view, network, notices }: Services): void {
  useEffect(() => {
    let shown = readCode()

    function restore() {
      const code = readCode()
      if (code === shown || code === null) return
      shown = code
      read(code)
    }

    function read(code: string) {
      const decoded = decodeViewState(code)
      if (!decoded.ok) {
        notices.show({ code: decoded.problem.code })
        return
      }
      const { view: asked, missing } = fromViewState(
        decoded.value,
        network.state.getState().network,
      )
      view.restore(asked)
      if (missing > 0) notices.show({ code: 'missing-in-view', count: missing })
    }

    if (shown !== null) read(shown)
    const stopFollowing = view.state.subscribe((now, before) => {
      const code = encodeViewState(toViewState(now))
      if (code === shown) return
      const address = `#/m/${mapKey}/explore?v=${code}`
      // The opening question is the app's choice, so Back does not stop at the moment before it.
      const isStep = shown !== null && !before.isOpening
      if (isStep) history.pushState(null, '', address)
      else history.replaceState(null, '', address)
      shown = code
    })
    addEventListener('popstate', restore)
    return () => {
      stopFollowing()
      removeEventListener('popstate', restore)
    }
  }, [mapKey, view, network, notices])
}

function readCode(): string | null {
  return /\?v=(.*)$/u.exec(location.hash)?.[1] ?? null
}
