import { Parser } from 'saxen'
import { tidyName } from '../../domain/clean-name'
import { ok, type Result } from '../../lib/result'
import type { ImportIssue } from '../import-plan'
import { refuse } from '../tables/refusal'

export interface XmlElement {
  readonly name: string
  /** The text directly inside it, on one line. */
  readonly text: string
  readonly children: readonly XmlElement[]
}

interface OpenElement {
  readonly name: string
  text: string
  readonly children: XmlElement[]
}

const deepest = 64

/**
 * The elements of an XML file, names in small letters, without those whose names are `unread`: what
 * stands in them is not looked at. A cut file or one that defines entities is refused whole.
 */
export function readXml(
  text: string,
  unread: ReadonlySet<string>,
): Result<XmlElement, ImportIssue> {
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) return refuse('xml-unsafe')
  const root: OpenElement = { name: '', text: '', children: [] }
  const open: OpenElement[] = [root]
  let unreadDepth = 0
  let isBroken = false
  const add = (piece: string) => {
    const inner = open.at(-1)
    if (unreadDepth === 0 && inner !== undefined) inner.text += piece
  }
  new Parser()
    .on('openTag', (given) => {
      const name = given.toLowerCase()
      if (unreadDepth > 0 || unread.has(name)) unreadDepth += 1
      else if (open.length > deepest) isBroken = true
      else open.push({ name, text: '', children: [] })
    })
    .on('closeTag', () => {
      if (unreadDepth > 0) {
        unreadDepth -= 1
        return
      }
      const closed = open.length > 1 ? open.pop() : undefined
      if (closed !== undefined)
        open.at(-1)?.children.push({ ...closed, text: tidyName(closed.text) })
    })
    .on('text', (piece, decode) => add(decode(piece)))
    .on('cdata', add)
    .on('error', () => {
      isBroken = true
    })
    .parse(text)
  const [first] = root.children
  return isBroken || open.length !== 1 || first === undefined
    ? refuse('file-not-readable')
    : ok(first)
}

/** Every element of this name, at any depth. */
export function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findAll(child, name),
  ])
}

/** The text of the first child of this name; empty if there is none. */
export function childText({ children }: XmlElement, name: string): string {
  return children.find((child) => child.name === name)?.text ?? ''
}
