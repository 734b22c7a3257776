import { readFileSync } from 'node:fs'

interface Named {
  readonly id: string
  readonly name: string
}

interface MapFile {
  readonly records: {
    readonly people: readonly Named[]
    readonly organisations: readonly Named[]
    readonly strategies: readonly Named[]
    readonly partnerships: readonly Named[]
    readonly themes: readonly Named[]
    readonly areas: readonly Named[]
  }
}

/** Gives the name behind an id of a map file, since a screen shows names only. */
export function readNames(path: string): (id: string) => string {
  const { records } = JSON.parse(readFileSync(path, 'utf8')) as MapFile
  const named = [
    ...records.people,
    ...records.organisations,
    ...records.strategies,
    ...records.partnerships,
    ...records.themes,
    ...records.areas,
  ].map(({ id, name }) => [id, name] as const)
  const names = new Map(named)
  return (id) => {
    const name = names.get(id)
    if (name === undefined) throw new Error(`${path} has no ${id}`)
    return name
  }
}
