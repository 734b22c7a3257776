import { Parser } from 'saxen'
import { failed, ok, type Result } from '../../lib/result'
import type { ImportIssue } from '../import-plan'
import { importLimits } from '../tables/import-limits'
import { refuse } from '../tables/refusal'
import type { XmlElement } from './xml-element'

interface OpenElement extends XmlElement {
  readonly children: OpenElement[]
  text: string
}

/**
 * Reads XML from a stranger into its root element. Declarations that could name other files or grow
 * without end are refused before anything is read; so is what is cut short, badly nested or deeper
 * than `xmlDepth`.
 */
export function readXml(text: string): Result<XmlElement, ImportIssue> {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) return refuse('xml-unsafe')
  const { xmlDepth } = importLimits
  const roots: OpenElement[] = []
  const open: OpenElement[] = []
  let problem: ImportIssue | null = null
  const parser = new Parser()
  parser.on('openTag', (name, readAttributes, decode) => {
    const element = { name: bare(name), attributes: toMap(readAttributes(), decode) }
    const begun: OpenElement = { ...element, children: [], text: '' }
    ;(open.at(-1)?.children ?? roots).push(begun)
    open.push(begun)
    if (open.length <= xmlDepth || problem !== null) return
    const limit = { of: 'xml-depth', most: xmlDepth } as const
    problem = { code: 'xml-unsafe', level: 'refuse', limit, count: open.length }
    parser.stop()
  })
  parser.on('closeTag', () => void open.pop())
  const addText = (more: string) => {
    const element = open.at(-1)
    if (element !== undefined) element.text += more
  }
  parser.on('text', (more, decode) => addText(decode(more)))
  parser.on('cdata', addText)
  // What a browser would mend may be what was lost when the file was damaged.
  const spoil = () => {
    problem ??= { code: 'file-not-readable', level: 'refuse' }
  }
  parser.on('warn', spoil)
  parser.on('error', spoil)
  parser.parse(text)
  if (problem !== null) return failed(problem)
  const [root] = roots
  return root === undefined || roots.length > 1 ? refuse('file-not-readable') : ok(root)
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

function toMap(
  attributes: Readonly<Record<string, string>> | boolean,
  decode: (text: string) => string,
): ReadonlyMap<string, string> {
  if (typeof attributes === 'boolean') return new Map()
  return new Map(Object.entries(attributes).map(([name, value]) => [bare(name), decode(value)]))
}
