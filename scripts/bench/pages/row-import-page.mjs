import Dexie from 'dexie'
import Papa from 'papaparse'

/** What the import is measured against: the same records, each stored as a row of its own. */
globalThis.rowImport = async (text) => {
  await Dexie.delete('rows')
  const before = performance.now()
  const { data } = Papa.parse(text, { header: true, skipEmptyLines: true })
  const people = new Map()
  const partnerships = new Map()
  const seats = data.map((row, number) => ({
    id: `s${number}`,
    personId: idOf(people, row.Name),
    partnershipId: idOf(partnerships, row.Board),
    role: row.Role,
    startedOn: row['Start date'],
  }))
  const database = new Dexie('rows', { chromeTransactionDurability: 'strict' })
  database.version(1).stores({ people: 'id', partnerships: 'id', seats: 'id' })
  await database.transaction('rw', database.tables, async () => {
    await database.table('people').bulkPut([...people.values()])
    await database.table('partnerships').bulkPut([...partnerships.values()])
    await database.table('seats').bulkPut(seats)
  })
  const milliseconds = performance.now() - before
  database.close()
  return {
    milliseconds,
    counts: { people: people.size, partnerships: partnerships.size, seats: seats.length },
  }
}

function idOf(records, name) {
  const known = records.get(name) ?? { id: `${records.size} ${name}`, name }
  records.set(name, known)
  return known.id
}
