import { expect, test } from 'vitest'
import { findNetworkFile } from './find-network-file'

function formatOf(fileName: string, text: string): string | null {
  const found = findNetworkFile({ fileName, text })
  return found.ok ? (found.value?.format ?? null) : found.problem.code
}

const kumu = '{"elements": [{"label": "a"}], "connections": []}'

test.each([
  ['a.gexf', '<?xml version="1.0"?>\n<!-- a > b --><gexf version="1.3"></gexf>', 'gexf'],
  ['renamed.xml', '<g:graphml xmlns:g="x"></g:graphml>', 'graphml'],
  ['a.json', kumu, 'kumu'],
  ['a.txt', kumu, 'kumu'],
  ['a.cyjs', '{"format_version": "1.0", "elements": {"nodes": []}}', 'cyjs'],
  ['a.json', '[{"group": "nodes", "data": {"id": "a"}}]', 'cyjs'],
  ['a.json', '{"elements": [{"data": {"id": "a"}}]}', 'cyjs'],
  ['a.dl', 'DL\nn=2', 'ucinet'],
  ['a.net', '% women\n*Vertices 2', 'pajek'],
  ['seats.csv', 'Name,Board\nAda,Health', null],
  ['seats.csv', '[Draft] list,x\na,b', null],
  ['page.html', '<!doctype html><table></table>', null],
])('%s beginning %s is %s', (fileName, text, format) => {
  expect(formatOf(fileName, text)).toBe(format)
})

test.each([
  ['a.json', '{"a": 1}', 'format-not-known'],
  ['a.json', '{"a": 1', 'file-not-readable'],
  ['a.xml', '<a></a>', 'format-not-known'],
  ['a.xml', '<a><b></a>', 'file-not-readable'],
  ['a.xml', '<!DOCTYPE a><a/>', 'xml-unsafe'],
  ['a.json', '{"__proto__": 1}', 'json-unsafe'],
  ['a.net', 'nothing of the kind', 'format-not-known'],
  ['a.json', ' \n', 'file-empty'],
  ['a.json', '[{"CXVersion": "2.0"}]', 'format-not-supported'],
])('%s beginning %s is refused: %s', (fileName, text, code) => {
  expect(formatOf(fileName, text)).toBe(code)
})

test('a text made to be slow to know is known at once', () => {
  const slow = '<!><?>'.repeat(700)
  expect(formatOf('a.xml', slow)).toBe('file-not-readable')
})
