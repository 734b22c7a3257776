import { expect, test } from 'vitest'
import { writePersonPage } from './write-person-page'

test('what is in records stays text on the page, and an empty section says so', () => {
  const bytes = writePersonPage({
    language: 'en-GB',
    title: 'Everything about <b>Jo</b>',
    lead: ['From "Map" & more'],
    sections: [
      { heading: 'Seats', items: [], none: 'No seats' },
      { heading: 'Notes', items: [{ name: 'Jo', lines: ['<script>alert(1)</script>'] }], none: '' },
    ],
  })
  const page = new TextDecoder().decode(bytes)
  expect(page).not.toMatch(/<script|<b>/u)
  expect(page).toContain('<li>&lt;script&gt;alert(1)&lt;/script&gt;</li>')
  expect(page).toContain('<h2>Seats</h2>\n<p>No seats</p>')
  expect(page).toContain('<p>From &quot;Map&quot; &amp; more</p>')
})
