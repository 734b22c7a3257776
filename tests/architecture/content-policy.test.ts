import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contentPolicyPlugin } from '../../scripts/serving/content-policy-plugin.mjs'
import {
  headersFile,
  libraryStyleHashes,
  metaPolicy,
  securityHeaders,
} from '../../scripts/serving/security-headers.mjs'
import viteConfig from '../../vite.config'

const packageFile = (path: string) => readFileSync(`node_modules/${path}`, 'utf8')
const hashOf = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`

function capture(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1]
  if (found === undefined) throw new Error(`${pattern} is no longer in the package`)
  return found
}

test("React Aria's press style is the one the policy lets through", () => {
  const source = packageFile('react-aria/dist/private/interactions/usePress.mjs')
  const attribute = capture(source, /PRESSABLE_ATTRIBUTE = '([\w-]+)'/)
  const template = capture(source, /style[.]textContent = `([^`]+)`[.]trim\(\)/)
  const text = template.replace(/\$\{[^}]+\}/, attribute).trim()
  expect(text).toContain('[data-react-aria-pressable]')
  expect(hashOf(text)).toBe(libraryStyleHashes.reactAriaPress)
})

test("React Aria's scroll style for iOS is the one the policy lets through", () => {
  const source = packageFile('react-aria/dist/private/overlays/usePreventScroll.mjs')
  const text = capture(source, /style[.]textContent = `([^`$]+)`[.]trim\(\)/).trim()
  expect(hashOf(text)).toBe(libraryStyleHashes.reactAriaScroll)
})

test("Cytoscape's style is the one the policy lets through", () => {
  const source = packageFile('cytoscape/dist/cytoscape.esm.mjs')
  const className = capture(source, /className = '(__________cytoscape_container)'/)
  const rest = capture(source, /stylesheet[.]textContent = '[.]' [+] className [+] '([^']+)'/)
  expect(hashOf(`.${className}${rest}`)).toBe(libraryStyleHashes.cytoscape)
})

test('the page carries the policy of the header, less what a page may not say', () => {
  const header = securityHeaders()['Content-Security-Policy']
  expect(metaPolicy().split('; ')).toEqual(
    header.split('; ').filter((directive) => !directive.startsWith('frame-ancestors')),
  )
  expect(header).toContain("frame-ancestors 'none'")
})

test('no script, style or worker made from text is let through, and nothing off our origin', () => {
  const header = securityHeaders()['Content-Security-Policy']
  expect(header).not.toMatch(/unsafe|https?:|[*]|wasm/)
  expect(header).toContain("default-src 'none'")
  expect(header).toContain("worker-src 'self'")
  expect(header).toContain("require-trusted-types-for 'script'")
})

test('the preview server and the file for other hosts send the same headers', () => {
  const headers = securityHeaders()
  expect(viteConfig).toMatchObject({ preview: { headers } })
  const file = headersFile()
  for (const [name, value] of Object.entries(headers)) {
    expect(file).toContain(`  ${name}: ${value}\n`)
  }
})

test('the policy comes after the encoding and before anything that loads', () => {
  const page = addPolicy(readFileSync('index.html', 'utf8'))
  const start = page.indexOf('http-equiv="Content-Security-Policy"')
  expect(start).toBeGreaterThan(page.indexOf('<meta charset="utf-8" />'))
  expect(start).toBeLessThan(page.search(/<(script|link|style)\b/))
})

test('a page that loads something before the policy could stand is refused', () => {
  const script = '<script src="./early.js"></script><meta charset="utf-8" />'
  expect(() => addPolicy(script)).toThrow('must open its head')
  expect(() => addPolicy('<head></head>')).toThrow('must open its head')
})

function addPolicy(html: string): string {
  const { transformIndexHtml } = contentPolicyPlugin()
  const { handler } = transformIndexHtml as { handler(html: string): string }
  return handler(html)
}
