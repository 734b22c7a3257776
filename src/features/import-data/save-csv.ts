/** Gives a text to the browser as an ordinary download. */
export function saveCsv(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The download has begun by then; until the page closes, the address would keep the text.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
