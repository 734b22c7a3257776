import type { RawThing } from '../network-files/raw-network'

/** Labels listed in the header, standing in the data, or none: then things are numbered. */
export type DlLabels = readonly string[] | 'embedded' | 'none'

/** The things down the side or across the top of a DL file, as they come to be known. */
export interface DlSide {
  things(): readonly RawThing[]
  /** The key of the thing that a word of the data means. Null: there is none. */
  find(word: string): string | null
  /** As many things are there as the header says. */
  isWhole(): boolean
}

/** `count` is what the header says; the same name on two sides is two things. */
export function createDlSide(
  side: 'row' | 'column',
  labels: DlLabels,
  count: number | undefined,
): DlSide {
  const things: RawThing[] = []
  const byFolded = new Map<string, string>()
  const add = (label: string) => {
    const key = `${side} ${things.length + 1}`
    things.push({ key, label, attributes: new Map() })
    const folded = label.toLowerCase()
    if (!byFolded.has(folded)) byFolded.set(folded, key)
    return key
  }
  if (labels === 'none') for (let number = 1; number <= (count ?? 0); number += 1) add(`${number}`)
  else if (labels !== 'embedded') for (const label of labels) add(label)
  return {
    things: () => things,
    find(word) {
      if (word === '') return null
      const known = byFolded.get(word.toLowerCase())
      if (known !== undefined) return known
      if (labels === 'embedded') return add(word)
      const numbered = /^\d+$/u.test(word) ? things[Number(word) - 1] : undefined
      return numbered?.key ?? null
    },
    isWhole: () => things.length > 0 && (count === undefined || things.length === count),
  }
}
