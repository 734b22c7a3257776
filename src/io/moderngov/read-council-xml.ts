import { tidyName } from '../../domain/clean-name'
import { ok, type Result } from '../../lib/result'
import type { ImportIssue } from '../import-plan'
import { readXml } from '../xml/read-xml'
import type { XmlElement as ReadElement } from '../xml/xml-element'

export interface XmlElement {
  readonly name: string
  /** The text directly inside it, on one line. */
  readonly text: string
  readonly children: readonly XmlElement[]
}

/**
 * The elements of an XML file, names in small letters, without those whose names are `unread`: what
 * stands in them is not looked at. A cut file or one that defines entities is refused whole.
 */
export function readCouncilXml(
  text: string,
  unread: ReadonlySet<string>,
): Result<XmlElement, ImportIssue> {
  const read = readXml(text)
  return read.ok ? ok(withoutUnread(read.value, unread)) : read
}

function withoutUnread(element: ReadElement, unread: ReadonlySet<string>): XmlElement {
  return {
    name: element.name.toLowerCase(),
    text: tidyName(element.text),
    children: element.children
      .filter(({ name }) => !unread.has(name.toLowerCase()))
      .map((child) => withoutUnread(child, unread)),
  }
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
