import { failed, ok, type Result } from '../../lib/result'
import type { ImportIssue } from '../import-plan'
import { isCutShort } from '../network-files/is-cut-short'
import { matrixTies } from '../network-files/matrix-ties'
import type { RawNetwork, RawTie } from '../network-files/raw-network'
import { splitWords } from '../network-files/split-words'
import { importLimits } from '../tables/import-limits'
import { refusalBeyond, refuse } from '../tables/refusal'
import { createDlSide, type DlSide } from './dl-side'
import { type DlHeader, readDlHeader } from './read-dl-header'

/**
 * Reads UCINET's DL language: whole matrices, lists of ties, lists of who is tied to a thing. Rows and
 * columns that differ are two sides, and rows are people.
 */
export function readUcinet(text: string): Result<RawNetwork, ImportIssue> {
  const parted = /^[^\S\n]*data\s*:[^\S\n]*\r?\n?/imu.exec(text)
  const header = parted === null ? null : readDlHeader(text.slice(0, parted.index))
  if (parted === null || header === null) return refuse('file-not-readable')
  if (header.format === undefined) return refuse('format-not-supported')
  const most = Math.max(header.rows ?? 0, header.columns ?? 0)
  const { records } = importLimits
  if (most > records) return failed(refusalBeyond('records', records, most))
  const lines = splitLines(text.slice(parted.index + parted[0].length))
  const network = lines === null ? null : readNetwork(lines, header)
  if (lines === null || network === null || isCut(text, lines, header, network)) {
    return refuse('file-not-readable')
  }
  return ok(network)
}

type Lines = readonly (readonly string[])[]

/** Null: a quote is left open. */
function splitLines(body: string): Lines | null {
  const lines: (readonly string[])[] = []
  for (const line of body.split(/\r\n?|\n/u)) {
    const words = splitWords(line)
    if (words === null) return null
    if (words.length > 0) lines.push(words)
  }
  return lines
}

/** A matrix is counted cell by cell; of a list the end may be missing. */
function isCut(text: string, lines: Lines, { format }: DlHeader, { things }: RawNetwork): boolean {
  const names = things.map(({ label }) => label)
  return (
    format !== 'fullmatrix' && isCutShort(text, lines, names, { isEven: format === 'edgelist' })
  )
}

/** Null: it does not have the things that the header says. */
function readNetwork(lines: Lines, header: DlHeader): RawNetwork | null {
  const { isTwoMode, rowLabels, columnLabels } = header
  const rows = createDlSide('row', rowLabels, header.rows)
  const columns = isTwoMode ? createDlSide('column', columnLabels, header.columns) : rows
  const ties =
    header.format === 'fullmatrix'
      ? readMatrix(lines, header, rows, columns)
      : readLists(lines, header, rows, columns)
  if (ties === null || !rows.isWhole() || !columns.isWhole()) return null
  if (!isTwoMode) return { things: rows.things(), ties }
  const firstSide = new Set(rows.things().map(({ key }) => key))
  const things = [...rows.things(), ...columns.things()]
  return { things, ties, firstSide, isFirstSidePeople: true }
}

function readLists(
  lines: Lines,
  { format, isTwoMode }: DlHeader,
  rows: DlSide,
  columns: DlSide,
): readonly RawTie[] | null {
  const direction = isTwoMode ? 'undirected' : 'directed'
  const ties = lines.flatMap((line) =>
    toEnds(line, format === 'edgelist').map(([name, end]) => {
      const [from, to] = [rows.find(name), columns.find(end)]
      return from === null || to === null
        ? null
        : ({ from, to, attributes: new Map(), direction } as const)
    }),
  )
  return ties.every((tie) => tie !== null) ? ties : null
}

/** A list of ties has two names and perhaps a strength on a line; the other kind, one name and its ties. */
function toEnds(
  [name = '', ...others]: readonly string[],
  isOfTies: boolean,
): readonly (readonly [string, string])[] {
  if (!isOfTies) return others.map((end) => [name, end] as const)
  const [end = '', weight = '1'] = others
  return Number(weight) === 0 ? [] : [[name, end] as const]
}

function readMatrix(
  lines: Lines,
  header: DlHeader,
  rows: DlSide,
  columns: DlSide,
): readonly RawTie[] | null {
  const { rowLabels, columnLabels } = header
  const [headings = [], ...below] = columnLabels === 'embedded' ? lines : [[], ...lines]
  for (const heading of headings) columns.find(heading)
  const cells = below.flatMap((line) => {
    if (rowLabels !== 'embedded') return line
    rows.find(line[0] ?? '')
    return line.slice(1)
  })
  const [down, across] = [rows, columns].map((side) => side.things().map(({ key }) => key))
  if (down === undefined || across === undefined) return null
  return matrixTies(cells, down, header.isTwoMode ? across : down)
}
