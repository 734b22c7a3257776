import { type VocabularyName, vocabularies } from '../columns/column-vocabulary'
import { guessColumns } from '../columns/guess-columns'
import { type PlacedTable, placeTable } from '../columns/place-table'
import { type KnownNames, scoreContent } from '../columns/score-content'
import type { ColumnMapping } from '../import-plan'
import type { Table } from '../tables/table'

/** Sheets placed and their columns guessed, each once however many ways of reading look at it. */
export interface TableGuesses {
  place(table: Table, headingRow?: number): PlacedTable
  columns(placed: PlacedTable, vocabulary: VocabularyName): readonly ColumnMapping[]
  /** The share of texts, from 0 to 1, that read as people's names. */
  personLike(texts: readonly string[]): number
}

export function createTableGuesses(known: KnownNames): TableGuesses {
  const places = new Map<Table, Map<number, PlacedTable>>()
  const guessed = new Map<PlacedTable, Map<VocabularyName, readonly ColumnMapping[]>>()
  return {
    place: (table, headingRow = 0) =>
      remember(inner(places, table), headingRow, () => placeTable(table, headingRow)),
    columns: (placed, vocabulary) =>
      remember(inner(guessed, placed), vocabulary, () =>
        guessColumns(
          placed.headings,
          placed.rows.map(({ cells }) => cells),
          known,
          vocabularies[vocabulary],
        ),
      ),
    personLike: (texts) => scoreContent('person', texts, known),
  }
}

function inner<Outer, Key, Value>(maps: Map<Outer, Map<Key, Value>>, key: Outer): Map<Key, Value> {
  return remember(maps, key, () => new Map<Key, Value>())
}

function remember<Key, Value>(values: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = values.get(key)
  if (known !== undefined) return known
  const value = make()
  values.set(key, value)
  return value
}
