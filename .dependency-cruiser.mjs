/**
 * The architecture, as a table. A layer may import itself, the layers in `mayImport` and
 * the packages in `packages`; from the layers in `mayName` it may import types only.
 * Nothing else. ARCHITECTURE.md shows the same table; a test keeps the two equal.
 */
export const layers = {
  lib: { mayImport: [], packages: [] },
  domain: { mayImport: ['lib'], packages: ['valibot'] },
  analysis: { mayImport: ['lib', 'domain'], packages: [] },
  io: {
    mayImport: ['lib', 'domain'],
    packages: [
      'valibot',
      'papaparse',
      'read-excel-file',
      'write-excel-file',
      'fflate',
      'saxen',
      'htmlparser2',
    ],
  },
  storage: { mayImport: ['lib', 'domain'], packages: ['dexie'] },
  graph: { mayImport: ['lib', 'domain'], mayName: ['analysis'], packages: ['cytoscape'] },
  workers: {
    mayImport: ['lib', 'domain', 'analysis', 'io', 'storage', 'graph'],
    packages: ['comlink', 'uuid', 'minisearch'],
  },
  state: {
    mayImport: ['lib', 'domain', 'analysis'],
    mayName: ['io', 'storage', 'workers'],
    packages: ['zustand', 'comlink', 'uuid', 'minisearch'],
  },
  ui: {
    mayImport: ['lib'],
    packages: ['react', 'react-aria-components', 'react-intl', 'react-error-boundary'],
  },
  features: {
    mayImport: ['lib', 'domain', 'graph', 'state', 'ui'],
    mayName: ['analysis', 'io'],
    packages: ['react', 'react-aria-components', 'react-intl', 'zustand', 'wouter'],
  },
  app: {
    mayImport: ['lib', 'domain', 'io', 'storage', 'workers', 'state', 'ui', 'features'],
    mayName: ['analysis'],
    packages: ['react', 'react-dom', 'react-intl', 'react-error-boundary', 'zustand', 'wouter'],
  },
}

/** Corners of a layer where one more package is at home, each with its reason. */
const corners = {
  // Hooks are the only bridge from the framework-free stores to React.
  state: { path: '^src/state/hooks/', packages: ['react'] },
  // The canvas component wraps Cytoscape; the rest of the layer is plain functions.
  graph: { path: '^src/graph/[^/]+[.]tsx$', packages: ['react'] },
}

const plainGraph = '^src/graph/(layout|picture)/'
const test = '[.]test[.]tsx?$'
const error = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })
const inLayers = (names) => names.map((name) => `^src/${name}/`)
const inPackages = (names) => names.map((name) => `node_modules/(@types/)?${name}/`)
const anyPackage = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core']

function layerRules([layer, { mayImport, mayName = [], packages }]) {
  const own = `^src/${layer}/`
  const corner = corners[layer]
  const allowed = [layer, ...mayImport]
  return [
    error(
      `${layer}-imports-only-its-layers`,
      `src/${layer} may import: ${allowed.join(', ')}.`,
      { path: own, pathNot: test },
      { path: '^src/', pathNot: inLayers(allowed), dependencyTypesNot: ['type-only'] },
    ),
    error(
      `${layer}-names-only-its-layers`,
      `A type import couples as tightly as any other. src/${layer} may also name types of: ${mayName.join(', ') || 'nothing'}.`,
      { path: own, pathNot: test },
      {
        path: '^src/',
        pathNot: inLayers([...allowed, ...mayName]),
        dependencyTypes: ['type-only'],
      },
    ),
    error(
      `${layer}-uses-only-its-packages`,
      `src/${layer} may use these packages: ${packages.join(', ') || 'none'}.`,
      { path: own, pathNot: corner ? [test, corner.path] : test },
      { dependencyTypes: anyPackage, pathNot: inPackages(packages) },
    ),
  ]
}

function cornerRule([layer, { path, packages }]) {
  const allowed = [...layers[layer].packages, ...packages]
  return error(
    `${layer}-corner-uses-only-its-packages`,
    `${path} may use these packages: ${allowed.join(', ')}.`,
    { path, pathNot: test },
    { dependencyTypes: anyPackage, pathNot: inPackages(allowed) },
  )
}

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
export const forbidden = [
  ...Object.entries(layers).flatMap(layerRules),
  ...Object.entries(corners).map(cornerRule),
  error(
    'workers-use-only-the-plain-parts-of-graph',
    'The rest of src/graph needs a page, and a worker has none.',
    { path: '^src/workers/' },
    { path: '^src/graph/', pathNot: plainGraph },
  ),
  error(
    'plain-parts-of-graph-stay-plain',
    'Layout and picture run in a worker: no Cytoscape, no React, nothing from the rest of graph.',
    { path: plainGraph, pathNot: test },
    { path: ['^src/graph/', 'node_modules/'], pathNot: plainGraph },
  ),
  error(
    'recovery-stands-alone',
    'The recovery page must open when everything else is broken, so it may reach none of it.',
    { path: '^src/app/recovery/' },
    {
      path: ['^src/(state|graph|ui|features|workers)/', 'node_modules/(dexie|react|zustand)'],
      reachable: true,
    },
  ),
  error(
    'only-open-worker-reaches-a-worker-file',
    'A *.worker.ts file imported from anywhere else runs on the page instead of in a worker.',
    { pathNot: '^src/workers/open-worker[.]ts$' },
    { path: '[.]worker[.]ts$' },
  ),
  error(
    'no-cycles',
    'Two files that import each other cannot be understood or tested apart.',
    {},
    { circular: true },
  ),
  error(
    'features-do-not-import-each-other',
    'Compose features in src/app. What two of them share moves down to ui, state, graph or domain.',
    { path: '^src/features/([^/]+)/' },
    { path: '^src/features/', pathNot: '^src/features/$1/' },
  ),
  error(
    'app-uses-the-front-door-of-a-feature',
    'Only files directly inside src/features/<name>/ are public. Subfolders are private.',
    { path: '^src/app/' },
    { path: '^src/features/[^/]+/[^/]+/' },
  ),
  error(
    'source-does-not-import-tests',
    'Shared helpers for tests live in tests/builders.',
    { path: '^src/', pathNot: test },
    { path: ['^tests/', test] },
  ),
  error(
    'no-orphans',
    'Nothing imports this file. Use it or delete it.',
    {
      orphan: true,
      pathNot: ['[.]d[.]ts$', '[.]config[.]ts$', '^tests/setup[.]ts$'],
    },
    {},
  ),
  error(
    'no-unresolvable',
    'The import points at nothing.',
    {},
    { couldNotResolve: true, pathNot: '^virtual:' },
  ),
  error(
    'no-undeclared-packages',
    'Add the package to package.json first.',
    { path: '^src/' },
    { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  ),
]

export const options = {
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '^tests/architecture/canary/' },
  tsPreCompilationDeps: true,
  tsConfig: { fileName: 'tsconfig.json' },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'types', 'default'],
    extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json', '.css'],
  },
}

export default { forbidden, options }
