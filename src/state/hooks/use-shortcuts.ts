import { useEffect } from 'react'
import { findShortcut, isSingleKey, type ShortcutId } from '../actions'

type Handlers = Readonly<Partial<Record<ShortcutId, () => void>>>

/** Listens to the whole page. Keys of one sign stay out of text fields and can be switched off. */
export function useShortcuts(handlers: Handlers, singleKeys: 'on' | 'off'): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const shortcut = findShortcut(event)
      if (shortcut === undefined || event.defaultPrevented) return
      if (isSingleKey(shortcut) && (singleKeys === 'off' || isHeld(event.target))) return
      const handler = handlers[shortcut.id]
      if (handler === undefined) return
      event.preventDefault()
      handler()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [handlers, singleKeys])
}

/** Letters belong to whoever types, and to a dialog, also while it is still finding its focus. */
function isHeld(target: EventTarget | null): boolean {
  const dialog = document.querySelector('[role="dialog"], [role="alertdialog"]')
  return dialog !== null || isTyping(target)
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement &&
        !['checkbox', 'radio', 'range', 'button'].includes(target.type)))
  )
}
