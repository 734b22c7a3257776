/** What of the clipboard is looked at. */
export type Clipboard = Pick<DataTransfer, 'files' | 'getData'>

/**
 * What was pasted, as the file that the import pages read: a copied file, a table, or text. Null: there
 * is nothing to read. Nothing of a copied page is run or loaded; it goes to the reader as text.
 */
export function toPastedFile(clipboard: Clipboard, name: string): File | null {
  const [file] = clipboard.files
  if (file !== undefined) return file
  const html = clipboard.getData('text/html')
  // Spreadsheets give their cells as text too, but only here do cells keep their line breaks.
  if (/<table[\s>]/iu.test(html)) return new File([html], `${name}.html`, { type: 'text/html' })
  const text = clipboard.getData('text/plain')
  return text.trim() === '' ? null : new File([text], `${name}.txt`, { type: 'text/plain' })
}
