import type { Core, ElementDefinition } from 'cytoscape'

/**
 * Makes what is drawn already fit these elements, changing only what differs, and gives back those
 * still to be added. Classes are left to whoever knows the state.
 */
export function patchElements(
  core: Core,
  wanted: readonly ElementDefinition[],
): readonly ElementDefinition[] {
  const missing: ElementDefinition[] = []
  core.batch(() => missing.push(...patch(core, wanted)))
  return missing
}

function patch(core: Core, wanted: readonly ElementDefinition[]): readonly ElementDefinition[] {
  const byId = new Map(wanted.map((element) => [`${element.data.id}`, element]))
  core
    .elements()
    .filter((element) => !byId.has(element.id()))
    .remove()
  const added: ElementDefinition[] = []
  for (const [id, element] of byId) {
    const known = core.getElementById(id)
    if (known.empty()) {
      added.push(element)
      continue
    }
    if (hasOtherData(known.data(), element.data)) known.data(element.data)
    if (element.position === undefined) continue
    const { x, y } = known.position()
    if (x !== element.position.x || y !== element.position.y) known.position(element.position)
  }
  return added
}

function hasOtherData(known: Record<string, unknown>, wanted: Record<string, unknown>): boolean {
  return Object.entries(wanted).some(([name, value]) => known[name] !== value)
}
