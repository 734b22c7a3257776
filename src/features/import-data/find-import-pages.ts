import type { ImportFormat } from '../../io/import-format'
import type { ImportMode, PlanSummary } from '../../io/import-plan'

export type ImportPage = 'file' | 'columns' | 'names' | 'check'

/**
 * The shape is not certain: several sheets, something else than a seat in each row, or something about
 * the file that a person must settle.
 */
export function isShapeInQuestion({ sheets, issues, file, mapping }: PlanSummary): boolean {
  const isGuessedEncoding = file.encoding === 'windows-1252'
  const isCertain =
    mapping.mode === 'network'
      ? issues.every(({ level }) => level !== 'ask')
      : sheets.length === 1 && mapping.mode === 'one-seat'
  return !isCertain || isGuessedEncoding || issues.some(({ code }) => code === 'no-heading-row')
}

/** A question is open, so the plan changes nothing yet. */
export function isWaiting({ issues }: PlanSummary): boolean {
  return issues.some(({ level }) => level === 'ask')
}

/** Lines of text have none; those of a network have a meaning of their own. */
const withoutColumns: ReadonlySet<ImportMode> = new Set(['pasted-text', 'network'])

/**
 * The pages this file needs, in order. Which names may be the same is not known while the plan waits
 * for an answer.
 */
export function findImportPages(
  { matches, mapping, file }: PlanSummary,
  hasFilePage: boolean,
): readonly ImportPage[] {
  return [
    ...(hasFilePage ? (['file'] as const) : []),
    // Our own files say themselves what their columns are.
    ...(withoutColumns.has(mapping.mode) || isOurs(file.format) ? [] : (['columns'] as const)),
    ...(matches.length > 0 ? (['names'] as const) : []),
    'check',
  ]
}

function isOurs(format: ImportFormat): boolean {
  return format === 'csv-set' || format === 'own-workbook'
}

export function findNextPage(pages: readonly ImportPage[], page: ImportPage): ImportPage {
  return pages[pages.indexOf(page) + 1] ?? page
}

export function findPreviousPage(pages: readonly ImportPage[], page: ImportPage): ImportPage {
  return pages[pages.indexOf(page) - 1] ?? page
}
