import { useMemo, useRef, useState } from 'react'

export interface Selection {
  /** The chosen records that are still on the map. */
  readonly ids: ReadonlySet<string>
  toggle(row: number): void
  /** Everything between the row where the choice began and this one. */
  extendTo(row: number, from: number): void
  /** The next range begins where the focus is then. */
  letGo(): void
  all(): void
  clear(): void
}

/** Which rows are chosen. They stay chosen while other rows are looked for. */
export function useSelection(
  rows: readonly string[],
  records: ReadonlyMap<string, unknown>,
): Selection {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const anchor = useRef<number | null>(null)
  const ids = useMemo(() => new Set([...chosen].filter((id) => records.has(id))), [chosen, records])
  return {
    ids,
    toggle(row) {
      const id = rows[row]
      if (id === undefined) return
      anchor.current = row
      const next = new Set(ids)
      if (!next.delete(id)) next.add(id)
      setChosen(next)
    },
    extendTo(row, from) {
      anchor.current ??= from
      const [first, last] = [anchor.current, row].toSorted((one, other) => one - other)
      setChosen(new Set(rows.slice(first, (last ?? row) + 1)))
    },
    letGo() {
      anchor.current = null
    },
    all: () => setChosen(new Set(rows)),
    clear() {
      anchor.current = null
      setChosen(new Set())
    },
  }
}
