import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import {
  longTasksDuring,
  type OpenedPage,
  type OpenOptions,
  openBuiltApp,
  takeLongTasks,
} from './open-page'
import { removeFolder } from './remove-folder'

let opened: OpenedPage | undefined

async function open(options?: OpenOptions): Promise<OpenedPage> {
  opened = await openBuiltApp(options)
  return opened
}

afterEach(async () => {
  await opened?.close()
  opened = undefined
})

const mischief: Record<string, string> = {
  'a picture from elsewhere': `document.body.append(
    Object.assign(new Image(), { src: 'https://elsewhere.example/dot.png' }))`,
  'a style made from text': `document.head.append(
    Object.assign(document.createElement('style'), { textContent: 'a { color: red }' }))`,
  'a message to another port': `void fetch('http://127.0.0.1:9/').catch(() => 0)`,
  'an uncaught error': `setTimeout(() => { throw new Error('uncaught') })`,
  'a promise nobody caught': `void Promise.reject(new Error('uncaught'))`,
  'an error in the console': `console.error('wrong')`,
}

test.each(Object.entries(mischief))('the guard notices %s', async (_name, code) => {
  const app = await open()
  app.expectNoTrouble()
  await app.page.evaluate(code)
  await expect.poll(() => app.trouble.length).toBeGreaterThan(0)
  expect(app.expectNoTrouble).toThrow()
})

test('the page makes no HTML and no worker from text', async () => {
  const { page } = await open()
  const refusals = await page.evaluate(() => {
    const attempts = [
      () => document.body.insertAdjacentHTML('beforeend', '<b>text</b>'),
      () => new Worker(URL.createObjectURL(new Blob(['']))),
      () => new Worker('data:text/javascript,'),
    ]
    return attempts.filter((attempt) => {
      try {
        attempt()
        return false
      } catch {
        return true
      }
    }).length
  })
  expect(refusals).toBe(3)
})

test('trouble that a test causes on purpose is left out', async () => {
  const app = await open({ expectedTrouble: [/on purpose/] })
  await app.page.evaluate(`console.error('on purpose')`)
  await app.page.evaluate(`console.error('by mistake')`)
  await expect.poll(() => app.trouble).toEqual(['console: by mistake'])
})

test('a profile keeps what was stored, in every tab and after the browser was closed', async () => {
  const profileFolder = mkdtempSync(join(tmpdir(), 'profile-'))
  const first = await openBuiltApp({ profileFolder })
  await first.page.evaluate(() => localStorage.setItem('kept', 'yes'))
  const tab = await first.openTab('#/help')
  expect(await tab.evaluate(() => localStorage.getItem('kept'))).toBe('yes')
  await first.close()
  const { page } = await open({ profileFolder })
  expect(await page.evaluate(() => localStorage.getItem('kept'))).toBe('yes')
  await opened?.close()
  opened = undefined
  removeFolder(profileFolder)
})

test('a long task is seen once, and start-up is not counted with the action', async () => {
  const { page } = await open()
  const busy = `new Promise((done) => setTimeout(() => {
    const start = performance.now()
    while (performance.now() - start < 80) {}
    done()
  }))`
  await expect.poll(() => takeLongTasks(page)).toEqual([])
  const tasks = await longTasksDuring(page, () => page.evaluate(busy))
  expect(tasks.some(({ duration }) => duration >= 80)).toBe(true)
  await expect.poll(() => takeLongTasks(page)).toEqual([])
})
