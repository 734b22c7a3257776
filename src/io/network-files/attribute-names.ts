import { foldWords } from '../../lib/fold-words'
import { isContactHeading } from '../columns/column-vocabulary'
import type { IssueList } from '../planning/issue-list'
import type { Attributes } from './raw-network'

type Names = Readonly<Record<string, readonly string[]>>

/** What programs call the same thing, the likeliest first. */
export const thingNames = {
  type: ['kind', 'type', 'element type', 'node type', 'entity type', 'category'],
  description: ['description', 'note', 'notes', 'comment', 'comments'],
  tags: ['tags', 'tag', 'theme', 'themes', 'topic'],
  url: ['url', 'website', 'link', 'source'],
  sector: ['sector'],
  partnershipKind: ['partnership kind'],
  start: ['start', 'start date', 'started'],
  end: ['end', 'end date', 'ended'],
} as const satisfies Names

export const tieNames = {
  type: ['kind', 'type', 'connection type', 'edge type', 'link type', 'interaction', 'relation'],
  label: ['label', 'name'],
  role: ['role', 'position'],
  onBehalfOf: ['on behalf of', 'representing'],
  description: ['description', 'note', 'notes', 'comment', 'comments'],
  start: ['start', 'start date', 'started', 'from date', 'since'],
  end: ['end', 'end date', 'ended', 'to date', 'until'],
} as const satisfies Names

/** How programs draw and number things, which says nothing about them. */
const ofDrawing = new Set(
  (
    'id|label|name|title|shared name|shared interaction|suid|selected|is directed|directed|' +
    'direction|group|parent|x|y|z|size|color|colour|shape|weight|graphics|degree|interval|timeset'
  ).split('|'),
)

/** `partnershipKind`, `partnership kind` and `Partnership_kind` are one name. */
export function foldAttribute(name: string): string {
  return foldWords(name.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2'))
}

export type AttributeReader<Field extends string> = (
  attributes: Attributes,
) => (field: Field) => string

/**
 * Reads attributes by what they stand for, in whatever words; empty where there is none. What is not
 * read is told once for each name: what could reach a person is not kept.
 */
export function createAttributeReader<Field extends string>(
  names: Readonly<Record<Field, readonly string[]>>,
  issues: IssueList,
): AttributeReader<Field> {
  const read = new Set<string>(Object.values<readonly string[]>(names).flat())
  return (attributes) => {
    const folded = new Map<string, string>()
    for (const [name, value] of attributes) {
      if (value.trim() === '') continue
      const key = foldAttribute(name)
      folded.set(key, value)
      if (!read.has(key)) tellOfUnread(name, key, issues)
    }
    return (field) => {
      const found = names[field].find((name) => folded.has(name))
      return found === undefined ? '' : (folded.get(found) ?? '')
    }
  }
}

function tellOfUnread(column: string, folded: string, issues: IssueList): void {
  if (isContactHeading(folded)) {
    issues.count({ code: 'contact-not-kept', level: 'privacy', column })
  } else if (!ofDrawing.has(folded)) {
    issues.count({ code: 'column-not-used', level: 'note', column })
  }
}
