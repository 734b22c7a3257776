import { expect, test } from 'vitest'
import { importLimits } from '../tables/import-limits'
import { readXml } from './read-xml'

const codeOf = (text: string) => {
  const read = readXml(text)
  return read.ok ? 'read' : read.problem.code
}

test('elements, attributes and texts without prefixes, with their characters decoded', () => {
  const read = readXml('<a><x:b y:c="1 &amp; 2">Jos&#233; <![CDATA[<raw>]]></x:b></a>')
  if (!read.ok) throw new Error('It can be read')
  const [child] = read.value.children
  expect(child).toMatchObject({ name: 'b', text: 'José <raw>' })
  expect(child?.attributes.get('c')).toBe('1 & 2')
})

test.each([
  ['a document type', '<!DOCTYPE a><a/>'],
  ['an entity of its own', '<a/><!ENTITY x "y">'],
  ['one that names a file', '<!doctype a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
])('%s is refused before it is read', (_, text) => {
  expect(codeOf(text)).toBe('xml-unsafe')
})

test.each(['', 'words', '<a>', '<a><b></a>', '<a><b>', '<a b=1/>', '<a/>more', '<a/><b/>', '<a'])(
  'what does not hold together is refused: %s',
  (text) => {
    expect(codeOf(text)).toBe('file-not-readable')
  },
)

test('as deep as may be is read, one deeper names the limit', () => {
  const nest = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth)
  expect(codeOf(nest(importLimits.xmlDepth))).toBe('read')
  expect(readXml(nest(importLimits.xmlDepth + 1))).toEqual({
    ok: false,
    problem: {
      code: 'xml-unsafe',
      level: 'refuse',
      limit: { of: 'xml-depth', most: 64 },
      count: 65,
    },
  })
})
