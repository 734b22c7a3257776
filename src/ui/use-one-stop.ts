import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Makes the buttons in the rows of a table one stop for Tab: the arrow keys go from one to the next,
 * Home and End to the first and the last row. A list of thousands is then passed with one press.
 */
export function useOneStop(table: RefObject<HTMLElement | null>) {
  const current = useRef<HTMLElement | null>(null)

  function mark(chosen: HTMLElement | undefined) {
    current.current = chosen ?? null
    for (const one of findButtons(table.current)) one.tabIndex = one === chosen ? 0 : -1
  }

  // Rows come and go while the list scrolls, so the stop is set anew whenever it is drawn.
  useLayoutEffect(() => {
    const buttons = findButtons(table.current)
    mark(buttons.find((one) => one === current.current) ?? buttons[0])
  })

  return {
    onFocus(event: { readonly target: EventTarget }) {
      if (event.target instanceof HTMLElement && event.target.closest('tbody') !== null) {
        mark(event.target)
      }
    },
    onKeyDown(event: KeyboardEvent) {
      const next = findNext(event.key, event.target, table.current)
      if (next === undefined) return
      event.preventDefault()
      mark(next)
      next.focus()
    },
  }
}

function findButtons(within: Element | null): readonly HTMLElement[] {
  return [...(within?.querySelectorAll<HTMLElement>('tbody button') ?? [])]
}

function findNext(key: string, from: EventTarget, table: Element | null): HTMLElement | undefined {
  if (!(from instanceof HTMLElement)) return undefined
  const row = from.closest('tr')
  if (row === null) return undefined
  const inRow = buttonsOf(row)
  const place = inRow.indexOf(from)
  switch (key) {
    case 'ArrowRight':
      return inRow[place + 1]
    case 'ArrowLeft':
      return place > 0 ? inRow[place - 1] : undefined
    case 'ArrowDown':
    case 'ArrowUp':
      return findBeside(row, key === 'ArrowDown' ? 1 : -1, place)
    case 'Home':
      return findButtons(table)[0]
    case 'End': {
      const last = findButtons(table).at(-1)?.closest('tr')
      return last === null || last === undefined ? undefined : buttonsOf(last)[0]
    }
    default:
      return undefined
  }
}

/** The button in the same place of the next row that has any, or the last one there. */
function findBeside(row: Element, step: 1 | -1, place: number): HTMLElement | undefined {
  for (let next = beside(row, step); next !== null; next = beside(next, step)) {
    const buttons = buttonsOf(next)
    if (buttons.length > 0) return buttons[Math.min(place, buttons.length - 1)]
  }
  return undefined
}

function beside(row: Element, step: 1 | -1): Element | null {
  return step === 1 ? row.nextElementSibling : row.previousElementSibling
}

function buttonsOf(row: Element): readonly HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('button')]
}
