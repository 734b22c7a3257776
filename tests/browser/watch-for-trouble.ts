import type { BrowserContext, ConsoleMessage, Page, Worker } from 'playwright-core'

type Report = (text: string) => void

/**
 * The guard that stands round every browser test: the list grows with each request off our origin,
 * broken policy, uncaught error, error in the console and crash, in every tab and worker.
 */
export async function watchForTrouble(
  context: BrowserContext,
  origin: string,
  expected: readonly RegExp[],
): Promise<readonly string[]> {
  const trouble: string[] = []
  const report = (text: string) => {
    if (!expected.some((pattern) => pattern.test(text))) trouble.push(text)
  }
  context.on('request', (request) => reportForeign(request.url(), origin, report))
  context.on('weberror', (webError) => report(`uncaught: ${webError.error().message}`))
  context.on('console', (message) => reportConsole(message, report))
  context.on('serviceworker', watchServiceWorker)
  context.on('page', (page) => watchPage(page, origin, report))
  for (const page of context.pages()) watchPage(page, origin, report)
  await context.addInitScript({ content: logViolations })
  return trouble
}

function reportForeign(url: string, origin: string, report: Report) {
  const isOwn = /^(blob|data|about):/.test(url) || new URL(url).origin === origin
  if (!isOwn) report(`left our origin: ${url}`)
}

function reportConsole(message: ConsoleMessage, report: Report) {
  if (message.type() === 'error') report(`console: ${message.text()}`)
}

function watchPage(page: Page, origin: string, report: Report) {
  page.on('crash', () => report('the tab crashed'))
  page.on('worker', watchWorker)
  page.on('websocket', (socket) =>
    reportForeign(socket.url().replace(/^ws/, 'http'), origin, report),
  )
}

async function watchWorker(worker: Worker) {
  // A worker that has ended before it could be watched has nothing left to tell.
  await worker.evaluate(logViolations).catch(() => undefined)
}

async function watchServiceWorker(worker: Worker) {
  await watchWorker(worker)
  await worker.evaluate(logErrors).catch(() => undefined)
}

// Text, since these run in the page: before anything of ours there, and in each worker.
const logViolations = `addEventListener('securitypolicyviolation', (event) => {
  console.error('policy: ' + event.effectiveDirective + ' stopped ' + event.blockedURI, event.sample)
})`

/** The browser passes on the errors of pages and workers by itself, but not of service workers. */
const logErrors = `
addEventListener('error', (event) => console.error('uncaught: ' + event.message))
addEventListener('unhandledrejection', (event) => console.error('uncaught: ' + event.reason))
`
