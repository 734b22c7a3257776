/**
 * Every group of `npm run bench`, in the order in which they run. A group is a file in `groups/`
 * that exports `run(context)`, which gives back rows made by `toRow`. What the context offers is
 * described in `create-context.mjs`.
 */
export const groups = [
  { name: 'layout-time', load: () => import('./groups/layout-time.mjs') },
  { name: 'layout-quality', load: () => import('./groups/layout-quality.mjs') },
  { name: 'layout-repeat', load: () => import('./groups/layout-repeat.mjs') },
  { name: 'layout-warm', load: () => import('./groups/layout-warm.mjs') },
  { name: 'analysis', load: () => import('./groups/analysis.mjs') },
  { name: 'start-up', load: () => import('./groups/start-up.mjs') },
  { name: 'open-map', load: () => import('./groups/open-map.mjs') },
  { name: 'import-csv', load: () => import('./groups/import-csv.mjs') },
  { name: 'edit-to-insight', load: () => import('./groups/edit-to-insight.mjs') },
  { name: 'edit-to-saved', load: () => import('./groups/edit-to-saved.mjs') },
  { name: 'search-key', load: () => import('./groups/search-key.mjs') },
  { name: 'size', load: () => import('./groups/size.mjs') },
]
