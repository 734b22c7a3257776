/** The parts of the page that F6 goes round, in the order in which they stand. */
const regions = [
  'banner',
  'insights',
  'showing',
  'list',
  'map',
  'details',
  'as-at',
  'records',
  'table',
]

/** Moves the focus to the first control of the next region, or of the one before. */
export function goToNextRegion(step: 1 | -1): void {
  const found = regions.flatMap((name) => {
    const region = document.querySelector<HTMLElement>(`[data-region="${name}"]`)
    return region === null || region.offsetParent === null ? [] : [region]
  })
  const at = found.findIndex((region) => region.contains(document.activeElement))
  const start = at === -1 && step === -1 ? 0 : at
  for (let moved = 1; moved <= found.length; moved += 1) {
    const next = found.at((start + step * moved) % found.length)
    const target = next === undefined ? undefined : findFirstControl(next)
    if (target !== undefined) {
      target.focus()
      return
    }
  }
}

/** The first that is shown: a phone's controls are there on a wide screen too, and hidden. */
function findFirstControl(region: HTMLElement): HTMLElement | undefined {
  const controls = region.querySelectorAll<HTMLElement>(
    'button, a[href], input, select, [tabindex="0"]',
  )
  return [...controls].find((control) => control.offsetParent !== null && control.tabIndex >= 0)
}
