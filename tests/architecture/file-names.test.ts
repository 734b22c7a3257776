import { readdirSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
  /[.](tsx?|css)$/.test(path),
)

test('every source file is named after the one thing in it', () => {
  const saysNothing = /^(index|types?|utils?|utilities|helpers?|common|shared|misc|constants)[.]/i
  expect(files.length).toBeGreaterThan(0)
  expect(files.filter((path) => saysNothing.test(basename(path)))).toEqual([])
})

test('only components are named like components', () => {
  const isPascal = (path: string) => /^[A-Z]/.test(basename(path))
  const mayBePascal = /([.]tsx|[.]module[.]css)$/
  expect(files.filter((path) => isPascal(path) && !mayBePascal.test(path))).toEqual([])
})
