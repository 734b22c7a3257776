import { Parser } from 'htmlparser2'
import { tidyName } from '../../domain/clean-name'

/** A heading, paragraph, list item or note of a saved page, in the order of the page. */
export interface PageBlock {
  readonly tag: string
  readonly classes: readonly string[]
  readonly text: string
  /** The first link inside it. */
  readonly link?: { readonly href: string; readonly text: string }
}

interface OpenBlock {
  readonly tag: string
  readonly classes: readonly string[]
  text: string
  link?: { href: string; text: string; isOpen: boolean }
}

const blocks = new Set(['h1', 'h2', 'h3', 'p', 'li'])
const unread = new Set(['script', 'style', 'template'])

/** The blocks of a page, read as text: nothing of it is run or loaded. */
export function readPage(html: string): readonly PageBlock[] {
  const read: PageBlock[] = []
  const open: OpenBlock[] = []
  let unreadDepth = 0
  const isBlock = (tag: string, classes: readonly string[]) =>
    blocks.has(tag) || classes.includes('mgWordPara')
  const stack: { readonly tag: string; readonly isBlock: boolean }[] = []
  const parser = new Parser({
    onopentag(tag, attributes) {
      const classes = (attributes.class ?? '').split(/\s+/u)
      const isOwn = isBlock(tag, classes)
      stack.push({ tag, isBlock: isOwn })
      if (unread.has(tag)) unreadDepth += 1
      if (isOwn) open.push({ tag, classes, text: '' })
      const block = open.at(-1)
      if (tag === 'a' && block !== undefined && block.link === undefined) {
        block.link = { href: attributes.href ?? '', text: '', isOpen: true }
      }
    },
    ontext(text) {
      if (unreadDepth > 0) return
      for (const block of open) {
        block.text += text
        if (block.link?.isOpen === true) block.link.text += text
      }
    },
    onclosetag(tag) {
      const closed = stack.pop()
      if (unread.has(tag)) unreadDepth -= 1
      const block = open.at(-1)
      if (tag === 'a' && block?.link !== undefined) block.link.isOpen = false
      if (closed?.isBlock !== true || block === undefined) return
      open.pop()
      read.push(toBlock(block))
    },
  })
  parser.end(html)
  return read
}

function toBlock({ tag, classes, text, link }: OpenBlock): PageBlock {
  const plain = { tag, classes, text: tidyName(text) }
  return link === undefined
    ? plain
    : { ...plain, link: { href: link.href, text: tidyName(link.text) } }
}
