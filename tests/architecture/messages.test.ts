import { readdirSync, readFileSync } from 'node:fs'
import { createIntl, type MessageDescriptor } from 'react-intl'
import { expect, test } from 'vitest'
import shell from '../../src/app/messages/en-GB.json'
import help from '../../src/app/messages/help.en-GB.json'
import settings from '../../src/app/messages/settings.en-GB.json'

const catalogues = { shell, settings, help }
const messages = { ...shell, ...settings, ...help }

const source = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /(?<![.]test)[.]tsx?$/.test(path))
  .map((path) => readFileSync(`src/${path}`, 'utf8'))
  .join('\n')

const written = new Set([...source.matchAll(/(['"])([\w.-]+)\1/g)].map(([, , id]) => id))

/** Ids built from a code, such as `problem.${code}`: each hole stands for one code. */
const patterns = [...source.matchAll(/`((?:[\w.-]|\$\{[^`{}]*\})+)`/g)]
  .map(([, template = '']) => template)
  .filter((template) => /\$\{/.test(template) && /\w{2}[.]\$|[}][.]\w{2}/.test(template))
  .map(toPattern)

function toPattern(template: string): RegExp {
  const parts = template.split(/\$\{[^{}]*\}/).map((part) => part.replaceAll('.', '[.]'))
  return new RegExp(`^${parts.join('[\\w-]+')}$`)
}

function isUsed(id: string): boolean {
  return written.has(id) || patterns.some((pattern) => pattern.test(id))
}

test('a sentence that is not in the catalogue is a compile error', () => {
  // @ts-expect-error If this line compiles, message ids are no longer checked.
  const missing: MessageDescriptor['id'] = 'no.such.sentence'
  expect(messages).not.toHaveProperty([`${missing}`])
})

test('every sentence of a later place that is asked for is in its catalogue', () => {
  const isLater = (id: string) => /^(?:settings|guide|help)[.]/.test(id)
  const asked = [...written].filter((id) => id !== undefined && isLater(id))
  expect(asked.filter((id) => !Object.hasOwn(messages, `${id}`))).toEqual([])
  const unmatched = patterns.filter(
    ({ source: pattern }) =>
      /^\^(?:settings|guide|help)\[/.test(pattern) &&
      !Object.keys(messages).some((id) => new RegExp(pattern).test(id)),
  )
  expect(unmatched).toEqual([])
})

test('every sentence is used', () => {
  expect(Object.keys(messages).filter((id) => !isUsed(id))).toEqual([])
})

test('sentences stay in order, so that two branches rarely touch the same line', () => {
  for (const catalogue of Object.values(catalogues))
    expect(Object.keys(catalogue)).toEqual(Object.keys(catalogue).toSorted())
})

test('no sentence stands in two catalogues', () => {
  const ids = Object.values(catalogues).flatMap((catalogue) => Object.keys(catalogue))
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
})

test('every sentence is well formed', () => {
  const broken: string[] = []
  const intl = createIntl({
    locale: 'en-GB',
    messages,
    // A value that is missing here is given on screen; only a sentence that cannot be read is wrong.
    onError: ({ message }) => {
      if (!message.includes('was not provided')) broken.push(message)
    },
  })
  for (const id of Object.keys(messages) as (keyof typeof messages)[]) intl.formatMessage({ id })
  expect(broken).toEqual([])
})

test('no sentence uses a word the glossary rules out', () => {
  const ruledOut =
    /\b(nodes?|edges?|vertex|vertices|vertexes|centrality|clusters?|entity|entities|graphs?|datasets?)\b/i
  expect(Object.entries(messages).filter(([, text]) => ruledOut.test(text))).toEqual([])
})
