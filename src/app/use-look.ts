import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { LookStore } from '../state/look-store'

/** Puts the chosen colours and text size on the page, and follows the device where asked to. */
export function useLook(look: LookStore): void {
  const { colours, textSize } = useStore(look.state)
  useEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const apply = () => {
      const isDark = colours === 'dark' || (colours === 'system' && dark.matches)
      document.documentElement.dataset.colours = isDark ? 'dark' : 'light'
    }
    apply()
    dark.addEventListener('change', apply)
    return () => dark.removeEventListener('change', apply)
  }, [colours])
  useEffect(() => {
    document.documentElement.style.fontSize = `${textSize}%`
  }, [textSize])
}
