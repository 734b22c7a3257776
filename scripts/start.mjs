import { ensureInstalled, root } from './ensure-installed.mjs'

const sampleMap = '#/m/sample'
const port = Number(process.env.PORT ?? 4173)

await start()

async function start() {
  const problem = isPort(port) ? ensureInstalled() : 'PORT must be a number from 0 to 65535.'
  if (problem !== undefined) {
    console.error(problem)
    process.exitCode = 1
    return
  }
  const { build, preview } = await import('vite')
  await build({ root, logLevel: 'warn' })
  const open = canOpenBrowser() ? sampleMap : false
  const server = await preview({ root, logLevel: 'warn', preview: { port, open } })
  announce(server.resolvedUrls?.local[0] ?? `http://localhost:${port}/`)
}

/** Vite takes the next free port by itself; a map belongs to the address it was made at. */
function announce(address) {
  console.log(`Joined Up is at ${address}${sampleMap} (the sample map). Stop it with Ctrl+C.`)
  if (port !== 0 && !address.includes(`:${port}/`)) {
    console.log(`Port ${port} was taken. Maps kept at that address are not shown at this one.`)
  }
}

function isPort(number) {
  return Number.isInteger(number) && number >= 0 && number <= 65_535
}

function canOpenBrowser() {
  const hasScreen =
    process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)
  return process.stdout.isTTY === true && hasScreen
}
