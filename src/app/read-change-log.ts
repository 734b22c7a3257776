interface News {
  readonly heading: string
  readonly lines: readonly string[]
}

/** The user's lines of a change log in Markdown, under their headings, without the marks of code. */
export function readChangeLog(text: string): readonly News[] {
  return text
    .split(/^### /mu)
    .slice(1)
    .map((part) => {
      const [heading = '', ...rest] = part.split('\n')
      const lines = rest.flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []))
      return {
        heading: heading.trim(),
        lines: [...new Set(lines.map((line) => line.replaceAll('`', '')))],
      }
    })
}
