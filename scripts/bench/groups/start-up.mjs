import { toRow } from '../to-row.mjs'

const peer = 'React and one button'

/** From the address to a frame with something to press: nothing cached, then everything. */
export async function run(context) {
  const address = await context.serveBuild()
  const page = await context.openPage('scripts/bench/pages/react-page.mjs')
  const peerAddress = page.url()
  const cold = await context.measure({
    subject: () => openOnce(context, address),
    peer: () => openOnce(context, peerAddress),
  })
  const warm = await context.measure({
    subject: () => openAgain(context, address),
    peer: () => openAgain(context, peerAddress),
  })
  return [
    toRow({ name: 'start-up', size: 'cold', ...cold, unit: 'ms', peer }),
    toRow({ name: 'start-up', size: 'warm', ...warm, unit: 'ms', peer, target: 'ratio <= 1.5' }),
  ]
}

async function openOnce(context, address) {
  const { page, close } = await openFresh(context)
  await page.goto(address)
  const milliseconds = await whenUsable(page)
  await close()
  return milliseconds
}

async function openAgain(context, address) {
  const { page, close } = await openFresh(context)
  await page.goto(address)
  await whenUsable(page)
  await page.evaluate(waitForServiceWorker)
  await page.reload()
  const milliseconds = await whenUsable(page)
  await close()
  return milliseconds
}

async function openFresh(context) {
  const browser = await context.browser()
  const fresh = await browser.newContext({ locale: 'en-GB' })
  const page = await fresh.newPage()
  await page.addInitScript(watchFirstButton)
  return { page, close: () => fresh.close() }
}

/** Runs in the page. Milliseconds count from when the address was asked for. */
function watchFirstButton() {
  globalThis.usable = new Promise((resolve) => {
    const look = () => {
      if (document.querySelector('main button') === null) requestAnimationFrame(look)
      else requestAnimationFrame(() => resolve(performance.now()))
    }
    look()
  })
}

function whenUsable(page) {
  return page.evaluate(() => globalThis.usable)
}

/** Runs in the page: a later start is warm once all files lie in the cache. */
async function waitForServiceWorker() {
  if ((await navigator.serviceWorker?.getRegistration()) !== undefined) {
    await navigator.serviceWorker.ready
  }
}
