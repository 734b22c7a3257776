/** The six insight cards, in the order in which they stand on screen. */
export const cards = [
  'hats',
  'overlaps',
  'gaps',
  'connectors',
  'accountability',
  'workload',
] as const

export type Card = (typeof cards)[number]
