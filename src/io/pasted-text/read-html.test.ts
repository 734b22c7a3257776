import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readHtml } from './read-html'

test('a table: rows, merged cells, line breaks and entities', () => {
  const [table, ...others] = readHtml(`
    <html><head><title>no</title><style>td { color: red }</style></head><body>
    <!-- <table><tr><td>no</td></tr></table> -->
    <p>Before</p>
    <table><caption>No cell</caption><thead><tr><th>Name<th>Board</tr></thead>
      <tr><td>Ada&nbsp;Khan</td><td colspan="2">Health &amp; Care<br>Board</td></tr>
      <tr><td><p>Bo</p><p>Lee</p></td><td><table><tr><td>Inner</td></tr></table></td></tr>
    </table></body></html>`)
  expect(others).toEqual([])
  expect(table).toEqual({
    sheet: '',
    rows: [
      ['Name', 'Board'],
      ['Ada Khan', 'Health & Care\nBoard', ''],
      ['Bo\nLee', 'Inner'],
    ],
  })
})

test('several tables are sheets by number', () => {
  const tables = readHtml('<table><tr><td>a</table><table><tr><td>b</td></tr></table>')
  expect(tables.map(({ sheet }) => sheet)).toEqual(['1', '2'])
})

test('a page without a table is its lines; scripts are no text', () => {
  const [page] = readHtml('<h2>Members</h2><ul><li>Ada Khan<li>Bo Lee</ul><script>no()</script>')
  expect(page).toEqual({
    sheet: '',
    rows: [['Members'], ['Ada Khan'], ['Bo Lee']],
    isLines: true,
  })
})

test('T44 any text gives rows of texts and never throws', () => {
  const piece = fc.constantFrom(
    '<',
    '>',
    '<table>',
    '</table>',
    '<tr>',
    '<td',
    '<td>',
    '<!--',
    '-->',
    '<style>',
    'a',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 5 }))), (pieces) => {
      for (const { rows } of readHtml(pieces.join(''))) {
        expect(rows.flat().every((cell) => typeof cell === 'string')).toBe(true)
      }
    }),
  )
})
