import { readFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Network } from '../../src/domain/network'
import { setAsideBroken } from '../../src/domain/set-aside-broken'
import type { ImportIssue, ImportPlan } from '../../src/io/import-plan'
import { readMapFile } from '../../src/io/map-file/read-map-file'
import { planImport } from '../../src/io/plan-import'
import { createCountingIds, emptyMap, toCsv } from '../builders/import-plan-of'
import { confirm, countUsed } from '../builders/plan-in-mode'
import { workbookOf } from '../builders/workbook-of'

export type Rows = readonly (readonly string[])[]

/** What became of a file: a report in every case. */
export type Reading =
  | { readonly refused: ImportIssue }
  | { readonly plan: ImportPlan }
  | { readonly map: Network; readonly setAside: number }

export interface ReadFormat {
  readonly name: string
  readonly fileName: string
  /** A file of this format that holds these rows, the headings first; or an ordinary one. */
  readonly write: (rows?: Rows) => Uint8Array
  readonly read: (bytes: Uint8Array) => Promise<Reading>
  /** Whether a file that was cut anywhere can be told from a whole one. */
  readonly isCutAlwaysTold: boolean
  /** The parts that are XML, with the text put in front of each. */
  readonly writeXmlWith?: (beforeRoot: string) => Uint8Array
}

const ordinary: Rows = [
  ['Name', 'Board', 'Role'],
  ...Array.from({ length: 30 }, (_, index) => [
    `Person ${'ABCDEFGHIJ'.charAt(index % 10)}lbert Number`,
    `Board ${'ABC'.charAt(index % 3)}`,
    index % 7 === 0 ? 'Chair' : 'Member',
  ]),
]

/** Reads in the way that files are read, with what is guessed taken as it stands. */
async function readAsImport(bytes: Uint8Array, fileName: string): Promise<Reading> {
  const request = {
    bytes,
    fileName,
    network: emptyMap,
    today: '2026-08-22',
    newId: createCountingIds(),
    ids: new Map<string, string>(),
  }
  const guessed = await planImport(request)
  if ('refused' in guessed) return guessed
  const plan = await planImport({ ...request, mapping: confirm(guessed.mapping) })
  return 'refused' in plan ? plan : { plan }
}

async function readAsMapFile(bytes: Uint8Array): Promise<Reading> {
  const file = readMapFile(new TextDecoder().decode(bytes))
  if (!file.ok) return { refused: file.problem }
  const { network, setAside } = setAsideBroken(file.value.info, file.value.candidates)
  // The info itself always opens, with what it lacks set aside beside it.
  return { map: network, setAside: setAside.filter(({ kind }) => kind !== 'info').length }
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function toHtml(rows: Rows): string {
  const lines = rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`,
  )
  return `<!doctype html><html><body><h1>Boards</h1><table>${lines.join('\n')}</table></body></html>`
}

/** Names below the board they sit on, as in an e-mail. */
function toLines(rows: Rows): string {
  const lines = rows
    .slice(1)
    .map(([name = '', , role = '']) => `${name}${role === '' ? '' : ` (${role})`}`)
  return `Health Board:\n${lines.join('\n')}\n`
}

function withXmlPrefix(beforeRoot: string): Uint8Array {
  const parts = unzipSync(workbookOf([{ name: 'Seats', rows: ordinary }]))
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, bytes]) => [name, strToU8(beforeRoot + strFromU8(bytes))]),
    ),
  )
}

const imported = (
  name: string,
  fileName: string,
  write: (rows: Rows) => Uint8Array,
  more: Partial<ReadFormat> = {},
): ReadFormat => ({
  name,
  fileName,
  write: (rows = ordinary) => write(rows),
  read: (bytes) => readAsImport(bytes, fileName),
  isCutAlwaysTold: false,
  ...more,
})

/** Every format that is read. A new one is tried by adding it here. */
export const readFormats: readonly ReadFormat[] = [
  imported('CSV', 'seats.csv', (rows) => strToU8(toCsv(rows))),
  imported('a workbook', 'seats.xlsx', (rows) => workbookOf([{ name: 'Seats', rows }]), {
    isCutAlwaysTold: true,
    writeXmlWith: withXmlPrefix,
  }),
  imported('a text of names', 'names.txt', (rows) => strToU8(toLines(rows))),
  imported('a web page', 'page.html', (rows) => strToU8(toHtml(rows))),
  {
    name: 'a map file',
    fileName: 'map.joinedup.json',
    write: () => new Uint8Array(readFileSync('sample-data/northbridge.joinedup.json')),
    read: readAsMapFile,
    isCutAlwaysTold: true,
  },
]

/** How many items were used, could not be used, and were left out. */
export function countItems(plan: ImportPlan) {
  const { problem = 0, leftOut = 0 } = plan.counts.seats ?? {}
  return { used: countUsed(plan, 'seats'), problem, leftOut }
}
