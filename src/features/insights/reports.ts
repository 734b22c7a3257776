/** The papers, each the answer to one card. Single threads between people make no paper. */
export const reports = ['hats', 'overlaps', 'gaps', 'accountability', 'workload'] as const

export type Report = (typeof reports)[number]

/** The report an address names; the first for one it does not know. */
export function toReport(name: string | undefined): Report {
  return reports.find((report) => report === name) ?? 'hats'
}
