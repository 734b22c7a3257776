/** Runs in a page before anything of ours: remembers every task of the main thread over 50 ms. */
function recordLongTasks() {
  const tasks = []
  const observer = new PerformanceObserver((list) => add(list.getEntries()))
  const add = (entries) => tasks.push(...entries.map(({ duration }) => duration))
  observer.observe({ type: 'longtask' })
  globalThis.takeLongTasks = () => {
    add(observer.takeRecords())
    return tasks.splice(0)
  }
}

export async function watchLongTasks(page) {
  await page.addInitScript(recordLongTasks)
}

/** Milliseconds of the longest task that the action causes; 0 where none reaches 50. */
export async function longestTaskDuring(page, action) {
  await takeLongTasks(page)
  await action()
  return Math.max(0, ...(await takeLongTasks(page)))
}

async function takeLongTasks(page) {
  // A task is reported in one that follows it.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)))
  return await page.evaluate(() => globalThis.takeLongTasks())
}
