/**
 * What a file turned out to be. Tables come first, then files of ours, then those that say who is
 * tied to whom and have no columns.
 */
export type ImportFormat =
  | 'csv'
  | 'xlsx'
  | 'text'
  | 'html'
  | 'csv-set'
  | 'own-workbook'
  | 'popolo'
  | 'moderngov'
  | 'cyjs'
  | 'gephi'
  | 'gexf'
  | 'graphml'
  | 'kumu'
  | 'pajek'
  | 'ucinet'
