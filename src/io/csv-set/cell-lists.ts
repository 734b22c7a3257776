/**
 * Texts joined in one cell by a bar between spaces; a bar of a text itself is doubled, so that
 * `splitCell` gives the same texts back.
 */
export function joinCell(texts: readonly string[]): string {
  return texts.map((text) => text.replaceAll('|', '||')).join(' | ')
}

/** The texts of a cell. People who type `a|b` mean two as well. */
export function splitCell(cell: string): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const [part] of cell.matchAll(/\|\|| ?\|(?!\|) ?|[^| ]+| /gu)) {
    if (part === '||') piece += '|'
    else if (part.includes('|')) {
      pieces.push(piece)
      piece = ''
    } else piece += part
  }
  return [...pieces, piece].filter((text) => text !== '')
}

/** `scheme: value`. A colon of the scheme is doubled, so that the single one parts the two. */
export function joinIdentifier(scheme: string, value: string): string {
  return `${scheme.replaceAll(':', '::')}: ${value}`
}

/** Without a single colon there is no scheme, and the identifier cannot be read. */
export function splitIdentifier(
  text: string,
): { readonly scheme: string; readonly value: string } | undefined {
  const [, scheme, value] = /^((?:::|[^:])+):(?!:) ?(.+)$/su.exec(text) ?? []
  if (scheme === undefined || value === undefined) return undefined
  return { scheme: scheme.replaceAll('::', ':'), value }
}
