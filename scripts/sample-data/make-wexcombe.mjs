// Makes the invented place Wexcombe: the map file, and the messy workbook its coordinator keeps.
//   node scripts/sample-data/make-wexcombe.mjs
// Running it again gives the same bytes. Afterwards: node scripts/sample-data/expect-wexcombe.mjs
import { writeFileSync } from 'node:fs'
import { buildMap } from './build-map.mjs'
import { checkMap } from './check-map.mjs'
import { writeMapFile } from './map-file.mjs'
import { createRandom } from './seeded-random.mjs'
import { writeCsv, writeXlsx } from './workbook-files.mjs'
import { listWorkbookRows } from './workbook-rows.mjs'

const folder = new URL('../../sample-data/', import.meta.url)
const map = buildMap()
const problems = checkMap(map)
if (problems.length > 0) {
  console.error(problems.join('\n'))
  process.exit(1)
}
writeFileSync(new URL('wexcombe.joinedup.json', folder), writeMapFile(map))
const rows = listWorkbookRows(map.records, { random: createRandom(42) })
writeFileSync(new URL('wexcombe-seats.csv', folder), writeCsv(rows))
writeFileSync(new URL('wexcombe-seats.xlsx', folder), await writeXlsx(rows))
console.log('rows in the workbook', rows.length)
for (const [kind, list] of Object.entries(map.records)) console.log(kind, list.length)
