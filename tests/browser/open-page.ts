import {
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { expect, inject } from 'vitest'
import { watchForTrouble } from './watch-for-trouble'

type PageLook = Pick<
  BrowserContextOptions,
  | 'viewport'
  | 'colorScheme'
  | 'reducedMotion'
  | 'forcedColors'
  | 'deviceScaleFactor'
  | 'hasTouch'
  | 'locale'
  | 'timezoneId'
>

export interface OpenOptions extends PageLook {
  /** The place to open, such as `#/m/sample`. Absent: Home. */
  readonly at?: string
  /** Keeps everything the browser stores, so that it can be closed and opened again. */
  readonly profileFolder?: string
  /** Trouble this test causes on purpose. Everything else still counts. */
  readonly expectedTrouble?: readonly RegExp[]
  /** A server of the test's own, instead of the one that serves the whole run. */
  readonly address?: string
}

export interface OpenedPage {
  readonly page: Page
  readonly context: BrowserContext
  readonly address: string
  /** Requests off our origin, policy violations, errors, crashes. Always expected to be empty. */
  readonly trouble: readonly string[]
  /** One more tab of the same browser. */
  openTab(at?: string): Promise<Page>
  expectNoTrouble(): void
  close(): Promise<void>
}

/** The built app in a real browser, served as users get it. */
export async function openBuiltApp(options: OpenOptions = {}): Promise<OpenedPage> {
  const { at = '', profileFolder, expectedTrouble = [], ...rest } = options
  const { address = inject('address'), ...look } = rest
  const { context, close } = await openContext(profileFolder, look)
  const trouble = await watchForTrouble(context, new URL(address).origin, expectedTrouble)
  await context.addInitScript(recordLongTasks)

  async function openTab(place = ''): Promise<Page> {
    const page = await context.newPage()
    await page.goto(address + place)
    return page
  }

  const [blank] = context.pages()
  const page = await openTab(at)
  await blank?.close()
  return {
    page,
    context,
    address,
    trouble,
    openTab,
    expectNoTrouble: () => expect(trouble).toEqual([]),
    close,
  }
}

async function openContext(profileFolder: string | undefined, look: PageLook) {
  const launch = { executablePath: inject('browserPath'), args: quietFlags, chromiumSandbox }
  const settings = { locale: 'en-GB', timezoneId: 'Europe/London', ...look }
  if (profileFolder !== undefined) {
    const context = await chromium.launchPersistentContext(profileFolder, {
      ...launch,
      ...settings,
    })
    return { context, close: () => context.close() }
  }
  const browser = await chromium.launch(launch)
  return { context: await browser.newContext(settings), close: () => browser.close() }
}

// Chromium refuses to run its sandbox as root, as in most containers.
const chromiumSandbox = process.getuid?.() !== 0

// The browser itself asks for updates and the like; no name but this computer's is ever looked up.
const quietFlags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
]

export interface LongTask {
  /** Milliseconds since the page was opened. */
  readonly startedAt: number
  /** Milliseconds; the browser reports those over 50. */
  readonly duration: number
}

interface PageWithLongTasks {
  takeLongTasks(): readonly LongTask[]
}

/** Runs in every page before anything of ours. */
function recordLongTasks() {
  const tasks: LongTask[] = []
  const observer = new PerformanceObserver((list) => add(list.getEntries()))
  const add = (entries: readonly PerformanceEntry[]) => {
    tasks.push(...entries.map(({ startTime, duration }) => ({ startedAt: startTime, duration })))
  }
  observer.observe({ type: 'longtask', buffered: true })
  Object.assign(globalThis, {
    takeLongTasks() {
      add(observer.takeRecords())
      return tasks.splice(0)
    },
  })
}

/** The long tasks since the page opened, or since the last time this was asked. */
export async function takeLongTasks(page: Page): Promise<readonly LongTask[]> {
  // The browser reports a task in the one that follows it.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)))
  return await page.evaluate(() => (globalThis as unknown as PageWithLongTasks).takeLongTasks())
}

/** The long tasks that one action causes, start-up left out. */
export async function longTasksDuring(
  page: Page,
  action: () => Promise<unknown>,
): Promise<readonly LongTask[]> {
  await takeLongTasks(page)
  await action()
  return await takeLongTasks(page)
}
