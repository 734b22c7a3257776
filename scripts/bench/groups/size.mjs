import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const builtFolder = fileURLToPath(new URL('../../../dist', import.meta.url))

/** Budgets in kilobytes: packed with gzip, but the precache as it lies on the disk. */
const budgets = {
  shell: 290,
  map: 180,
  workers: 120,
  'layout-worker': 12,
  'import-and-export': 60,
  'data-tables': 60,
  'other-lazy-chunk': 40,
  styles: 25,
  catalogue: 40,
  precache: 3_000,
}

// The name of a lazy chunk says which budget it falls under; the map is known by what it holds.
const importAndExport = /^(FilePlace|ShareMap)-/
/** Bundled data: the sample map. */
const dataTables = /[.]joinedup-/
const catalogue = /^[a-z]{2}-[A-Z]{2}-/
const worker = /[.]worker-/
const mapMark = '__________cytoscape_container'

/** Sizes of the build against their budgets; nothing is timed. `distFolder` is the folder to weigh. */
export async function run({ distFolder = builtFolder } = {}) {
  if (!existsSync(distFolder)) throw new Error('There is no build to weigh. Run vite build first.')
  const scripts = readScripts(join(distFolder, 'assets'))
  const layoutWorker = findByName(scripts, /^layout[.]worker-/)
  const sizes = {
    ...weighPages(scripts),
    workers: weigh(scripts, everything(scripts, findByName(scripts, worker))),
    'layout-worker': weigh(scripts, closure(scripts, layoutWorker)),
    styles: weighStyles(join(distFolder, 'assets')),
    catalogue: Math.max(0, ...findByName(scripts, catalogue).map((name) => weigh(scripts, [name]))),
    precache: weighPrecache(distFolder),
  }
  const rows = Object.entries(budgets).map(([name, budget]) => toRow(name, sizes[name], budget))
  return [...rows, checkLayoutWorker(scripts, closure(scripts, layoutWorker))]
}

/** What one page loads at the start, and what each later step adds to it. */
function weighPages(scripts) {
  const entries = findEntries(scripts)
  const shell = closure(scripts, entries)
  const lazy = findLazy(scripts, shell).map((name) => {
    const added = closure(scripts, [name]).filter((part) => !shell.includes(part))
    return { name, added, size: weigh(scripts, added) }
  })
  const isMap = ({ added }) => added.some((part) => scripts.get(part).text.includes(mapMark))
  const inGroup = (group) =>
    lazy.filter((chunk) => (isMap(chunk) ? 'map' : groupOf(chunk.name)) === group)
  const largest = (group) => Math.max(0, ...inGroup(group).map(({ size }) => size))
  const together = (group) =>
    weigh(scripts, [...new Set(inGroup(group).flatMap(({ added }) => added))])
  return {
    shell: weigh(scripts, withoutCatalogue(shell)),
    map: largest('map'),
    'import-and-export': together('import-and-export'),
    'data-tables': together('data-tables'),
    'other-lazy-chunk': largest('other-lazy-chunk'),
  }
}

function groupOf(name) {
  if (importAndExport.test(name)) return 'import-and-export'
  return dataTables.test(name) ? 'data-tables' : 'other-lazy-chunk'
}

/** The page's first script, and the app it starts. Recovery is the other door, and a lazy chunk. */
function findEntries(scripts) {
  return findByName(scripts, /^(index|start-app)-/)
}

/** Every chunk that is loaded on demand, from the shell or from another such chunk. */
function findLazy(scripts, shell) {
  const found = new Set()
  const waiting = [...shell]
  while (waiting.length > 0) {
    const name = waiting.pop()
    for (const next of scripts.get(name).lazy) {
      if (shell.includes(next) || found.has(next) || catalogue.test(next)) continue
      found.add(next)
      waiting.push(...closure(scripts, [next]))
    }
  }
  return [...found].toSorted()
}

/** The named scripts with all that they ever load. */
function everything(scripts, names) {
  const start = closure(scripts, names)
  return closure(scripts, [...start, ...findLazy(scripts, start)])
}

/** The named scripts and everything they import before they run. */
function closure(scripts, names) {
  const found = new Set(names)
  for (const name of found) {
    for (const next of scripts.get(name).imports) found.add(next)
  }
  return [...found]
}

function readScripts(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'))
  const isBuilt = (name) => names.includes(name)
  return new Map(
    names.map((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      const imports = namesIn(text, /(?:\bfrom|\bimport)\s*["'`][.]\/([^"'`]+)["'`]/g)
      const lazy = namesIn(text, /\bimport\(\s*["'`][.]\/([^"'`]+)["'`]\s*\)/g)
      const size = gzipSync(text).length
      return [name, { text, size, imports: imports.filter(isBuilt), lazy: lazy.filter(isBuilt) }]
    }),
  )
}

function namesIn(text, pattern) {
  return [...new Set([...text.matchAll(pattern)].map(([, name]) => name))]
}

function findByName(scripts, pattern) {
  return [...scripts.keys()].filter((name) => pattern.test(name))
}

function withoutCatalogue(names) {
  return names.filter((name) => !catalogue.test(name))
}

function weigh(scripts, names) {
  return names.reduce((total, name) => total + scripts.get(name).size, 0)
}

function weighStyles(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.css'))
  return names.reduce((total, name) => total + gzipSync(readFileSync(join(folder, name))).length, 0)
}

/** The list stands in the service worker that was built beside the app. */
function weighPrecache(folder) {
  const list = readFileSync(join(folder, 'sw.js'), 'utf8')
  const names = namesIn(list, /\burl:["']([^"']+)["']/g)
  return names.reduce((total, name) => total + readFileSync(join(folder, name)).length, 0)
}

function toRow(name, bytes, budget) {
  const value = Math.round(bytes / 100) / 10
  return {
    name: `size-${name}`,
    size: 'build',
    value,
    unit: name === 'precache' ? 'kB' : 'kB gzip',
    peer: 'budget',
    peerValue: budget,
    ratio: Math.round((value / budget) * 1_000) / 1_000,
    target: 'ratio <= 1.0',
    // A size of nothing means that nothing was found to weigh.
    pass: bytes > 0 && bytes <= budget * 1_000,
  }
}

function checkLayoutWorker(scripts, names) {
  const count = names.filter((name) => scripts.get(name).text.includes(mapMark)).length
  return {
    name: 'size-layout-worker-cytoscape',
    size: 'build',
    value: count,
    unit: 'copies',
    peer: null,
    peerValue: null,
    ratio: null,
    target: 'value <= 0',
    pass: names.length > 0 && count === 0,
  }
}
