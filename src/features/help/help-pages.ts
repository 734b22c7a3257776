/** The pages of the help that tell how to do one thing, in the order in which they are offered. */
export const helpPages = [
  'spreadsheet',
  'my-name',
  'add-seat',
  'end-seat',
  'twice',
  'cards',
  'reports-to',
  'copy',
  'share',
  'print',
  'keyboard',
  'words',
] as const

export type HelpPageName = (typeof helpPages)[number] | 'accessibility' | 'whats-new'
