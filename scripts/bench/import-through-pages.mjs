import { giveFile } from './open-app.mjs'

/**
 * A seats file on its way through the screens, from the file to "Saved". Gives back milliseconds;
 * the buttons are pressed as soon as they can be.
 */
export async function importThroughPages(page, text) {
  const before = performance.now()
  await giveFile(page, 'seats.csv', text)
  await pressWhenOpen(page, 'Continue')
  await pressWhenOpen(page, 'Import these rows')
  await page.getByText(/^Saved on this device/).waitFor()
  return performance.now() - before
}

async function pressWhenOpen(page, name) {
  const button = page.getByRole('button', { name, exact: true, disabled: false })
  await button.waitFor()
  await button.click()
}

/** How many records of each kind the browser holds of its one map, as its manifest says. */
export function countStored(page) {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const found = databases.find(({ name }) => name.startsWith('joined-up/map/'))
    const database = await whenDone(indexedDB.open(found.name))
    const manifest = await whenDone(
      database.transaction('meta').objectStore('meta').get('manifest'),
    )
    database.close()
    return manifest.counts

    function whenDone(request) {
      return new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    }
  })
}
