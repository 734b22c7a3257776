const answers: Readonly<Record<string, boolean>> = {
  y: true,
  yes: true,
  true: true,
  '1': true,
  '✓': true,
  '✔': true,
  n: false,
  no: false,
  false: false,
  '0': false,
}

/** Yes or no as spreadsheets write it; undefined for anything else. */
export function readYesNo(text: string): boolean | undefined {
  const folded = text.trim().toLowerCase()
  return Object.hasOwn(answers, folded) ? answers[folded] : undefined
}
