import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { expect, test } from 'vitest'
import { forbidden, layers, options } from '../../.dependency-cruiser.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const canary = fileURLToPath(new URL('./canary', import.meta.url))

async function cruiseSource(baseDir: string): Promise<ICruiseResult> {
  const { output } = await cruise(['src'], {
    ...options,
    baseDir,
    validate: true,
    ruleSet: { forbidden },
  })
  return output as ICruiseResult
}

function sourceFiles(): readonly string[] {
  return readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' })
    .filter((path) => /[.]tsx?$/.test(path))
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
}

test('every layer imports only what its row in the table allows', async () => {
  const { summary } = await cruiseSource(root)
  const broken = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
  expect(broken).toEqual([])
})

test('the checker reads every source file', async () => {
  const { modules } = await cruiseSource(root)
  const read = new Set(modules.map((module) => module.source))
  expect(sourceFiles().length).toBeGreaterThan(0)
  expect(sourceFiles().filter((path) => !read.has(path))).toEqual([])
})

test('every source file belongs to a layer', () => {
  const isAtHome = (path: string) => Object.keys(layers).includes(path.split('/')[1] ?? '')
  expect(sourceFiles().filter((path) => !isAtHome(path))).toEqual([])
})

test('every rule fires on the canary that breaks it', async () => {
  const { summary } = await cruiseSource(canary)
  const fired = new Set(summary.violations.map((violation) => violation.rule.name))
  const silent = forbidden.map((rule) => rule.name ?? '').filter((name) => !fired.has(name))
  expect(silent).toEqual([])
})
