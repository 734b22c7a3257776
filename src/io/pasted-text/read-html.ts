import { tidyName } from '../../domain/clean-name'
import { importLimits } from '../tables/import-limits'
import type { Table } from '../tables/table'

/** Elements whose text is no text of the page. */
const hidden = new Set(['script', 'style', 'head', 'template', 'title', 'svg'])
/** Elements that begin a new line. */
const lines = new Set(
  'p div br li ul ol h1 h2 h3 h4 h5 h6 dt dd section article header footer blockquote pre'.split(
    ' ',
  ),
)
/** A tag is not looked into beyond this. */
const longestTag = 2_000

type Token = { readonly text: string } | { readonly tag: string; readonly attributes: string }

/**
 * The tables of a page that was saved or copied; without any, its text as lines. Nothing of the page
 * is run, loaded or shown: it is read as text, once from front to back.
 */
export function readHtml(html: string): readonly Table[] {
  const tables: string[][][] = []
  const reader = createPageReader(tables)
  for (const token of tokensOf(html)) {
    if ('tag' in token) reader.tag(token.tag, token.attributes)
    else reader.text(token.text)
  }
  reader.end()
  const filled = tables.filter((rows) => rows.length > 0)
  if (filled.length === 0) return [{ sheet: '', rows: reader.lines(), isLines: true }]
  return filled.map((rows, index) => ({ sheet: filled.length === 1 ? '' : `${index + 1}`, rows }))
}

/** Texts and tags in order. Comments and what stands in hidden elements are left out. */
function* tokensOf(html: string): Generator<Token> {
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at)
    const text = html.slice(at, open === -1 ? html.length : open)
    if (text !== '') yield { text }
    if (open === -1) return
    const read = readTag(html, open)
    if (read.token !== null) yield read.token
    at = read.end
  }
}

function readTag(html: string, open: number): { end: number; token: Token | null } {
  if (html.startsWith('<!--', open)) return { end: endOf(html, '-->', open), token: null }
  const end = endOf(html, '>', open)
  const [, slash = '', name = '', attributes = ''] =
    /^<(\/?)([a-zA-Z][a-zA-Z\d]*)([\s\S]*)$/u.exec(
      html.slice(open, Math.min(end, open + longestTag)),
    ) ?? []
  const tag = name.toLowerCase()
  if (slash === '' && hidden.has(tag)) return { end: endOfElement(html, tag, end), token: null }
  return { end, token: tag === '' ? null : { tag: slash + tag, attributes } }
}

function endOf(html: string, sign: string, from: number): number {
  const end = html.indexOf(sign, from)
  return end === -1 ? html.length : end + sign.length
}

function endOfElement(html: string, tag: string, from: number): number {
  const closing = new RegExp(`</${tag}[\\s>]`, 'giu')
  closing.lastIndex = from
  return closing.exec(html) === null ? html.length : endOf(html, '>', closing.lastIndex - 1)
}

function createPageReader(tables: string[][][]) {
  let depth = 0
  let cell: string | null = null
  let columns = 1
  let outside = ''

  function add(text: string) {
    if (cell !== null) cell += text
    else if (depth === 0) outside += text
  }

  function endCell() {
    const row = tables.at(-1)?.at(-1)
    if (cell !== null && row !== undefined) {
      row.push(toLines(cell).join('\n'))
      // Merged cells hold their text in the first.
      for (let more = 1; more < columns; more += 1) row.push('')
    }
    cell = null
  }

  function beginCell(attributes: string) {
    endCell()
    if (tables.at(-1)?.length === 0) tables.at(-1)?.push([])
    cell = ''
    const [, spanned = '1'] = /colspan="?(\d{1,4})/iu.exec(attributes) ?? []
    columns = Math.min(importLimits.columns, Number(spanned))
  }

  function beginTable() {
    // A table within a cell is text of that cell.
    if (depth === 0) tables.push([])
    depth += 1
  }

  function endTable() {
    if (depth === 1) endCell()
    depth = Math.max(0, depth - 1)
  }

  function insideTable(tag: string, attributes: string) {
    if (tag === 'td' || tag === 'th') beginCell(attributes)
    if (tag === '/td' || tag === '/th' || tag === '/tr') endCell()
    if (tag === 'tr') {
      endCell()
      tables.at(-1)?.push([])
    }
  }

  return {
    text: (text: string) => add(text.replace(/\s+/gu, ' ')),
    tag(tag: string, attributes: string) {
      if (lines.has(tag.replace('/', ''))) add('\n')
      if (tag === 'table') beginTable()
      if (tag === '/table') endTable()
      if (depth === 1) insideTable(tag, attributes)
    },
    end: endCell,
    lines: () => toLines(outside).map((line) => [line]),
  }
}

/** Lines with entities decoded and single spaces, without blank ones. */
function toLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map(tidyName)
    .filter((line) => line !== '')
}
