import type { RawThing } from './raw-network'

/**
 * Finds the thing that a tie means: by its id, else by its label, else by its label in other
 * capitals. A text that names nothing stands for itself.
 */
export function createNameFinder(things: readonly RawThing[]): (text: string) => string {
  const keys = new Set(things.map(({ key }) => key))
  const byLabel = new Map<string, string>()
  for (const { key, label } of things) {
    for (const name of [label.trim(), fold(label)]) if (!byLabel.has(name)) byLabel.set(name, key)
  }
  return (text) => {
    const name = text.trim()
    if (keys.has(name)) return name
    return byLabel.get(name) ?? byLabel.get(fold(name)) ?? name
  }
}

function fold(label: string): string {
  return label.trim().toLowerCase()
}
