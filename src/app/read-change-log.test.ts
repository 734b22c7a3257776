import { expect, test } from 'vitest'
import { readChangeLog } from './read-change-log'

test('lines of a change log are read under their headings, each once', () => {
  const text =
    '# Log\n\nFor all.\n\n## Unreleased\n\n### Do\n\n- Press `Undo`.\n- One\n- One\n\n### Data\n\n- Two\n'
  expect(readChangeLog(text)).toEqual([
    { heading: 'Do', lines: ['Press Undo.', 'One'] },
    { heading: 'Data', lines: ['Two'] },
  ])
})
