const mebibyte = 1_048_576

/** What one file may hold at most (reliability, section 3.3). Sizes are bytes. */
export const importLimits = {
  fileBytes: 25 * mebibyte,
  mapFileBytes: 100 * mebibyte,
  zipEntries: 200,
  zipEntryBytes: 100 * mebibyte,
  zipBytes: 200 * mebibyte,
  zipRatio: 200,
  rows: 100_000,
  columns: 1_000,
  cellCharacters: 20_000,
  nameCharacters: 300,
  jsonDepth: 32,
  xmlDepth: 64,
  records: 200_000,
} as const
