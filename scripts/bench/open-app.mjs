import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openKeptProfile } from './open-kept-profile.mjs'
import { watchLongTasks } from './record-long-tasks.mjs'

const folder = mkdtempSync(join(tmpdir(), 'joined-up-bench-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

/** The built app at its first screen, in a browser that holds no map of ours yet. */
export async function openApp(context) {
  const address = await context.serveBuild()
  const { profile, close } = await openKeptProfile()
  const page = await profile.newPage()
  page.setDefaultTimeout(60_000)
  await watchLongTasks(page)
  await page.goto(address)
  await page.getByRole('button', { name: 'Open the sample map' }).waitFor()
  return { page, close }
}

/** Hands a file to the first screen, as a person does. */
export async function giveFile(page, name, text) {
  // From the disk: bytes that are handed over would first be read by a script in the page.
  const path = join(folder, name)
  writeFileSync(path, text)
  await page.locator('main input[type=file]').setInputFiles(path)
}
