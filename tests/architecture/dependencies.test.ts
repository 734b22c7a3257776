import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
const names = Object.keys({ ...dependencies, ...devDependencies })
const table = readFileSync('docs/decisions/0007-dependencies.md', 'utf8')
const rows = [...table.matchAll(/^[|]`([^`]+)`[|]([^|]+)[|]/gm)]
const written = new Map(rows.map(([, name = '', licence]) => [name, licence]))

function installedLicence(name: string): string {
  return JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).license
}

test('every package has a row that says what it is for', () => {
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter((name) => !written.has(name))).toEqual([])
})

test('every package carries the licence its row says', () => {
  const licences = (of: (name: string) => string | undefined) =>
    Object.fromEntries(names.map((name) => [name, of(name)]))
  expect(licences(installedLicence)).toEqual(licences((name) => written.get(name)))
})

test('nothing is under a licence that would bind the app', () => {
  expect(names.filter((name) => /GPL/.test(installedLicence(name)))).toEqual([])
})
