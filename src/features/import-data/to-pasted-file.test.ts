import { expect, test } from 'vitest'
import { type Clipboard, toPastedFile } from './to-pasted-file'

const clipboardOf = (parts: Record<string, string>, files: readonly File[] = []): Clipboard => ({
  files: files as unknown as FileList,
  getData: (type) => parts[type] ?? '',
})

async function textOf(file: File | null) {
  return { name: file?.name, text: await file?.text() }
}

test('a table goes to the reader as the page has it', async () => {
  const html = '<p>x</p><table><tr><td>Ada Khan</td></tr></table>'
  const file = toPastedFile(clipboardOf({ 'text/html': html, 'text/plain': 'Ada Khan' }), 'Pasted')
  expect(await textOf(file)).toEqual({ name: 'Pasted.html', text: html })
})

test('anything else goes as text', async () => {
  const file = toPastedFile(
    clipboardOf({ 'text/html': '<p>Ada Khan</p>', 'text/plain': 'Ada Khan' }),
    'Pasted',
  )
  expect(await textOf(file)).toEqual({ name: 'Pasted.txt', text: 'Ada Khan' })
})

test('a copied file is that file', () => {
  const copied = new File(['x'], 'list.csv')
  expect(toPastedFile(clipboardOf({ 'text/plain': 'list.csv' }, [copied]), 'Pasted')).toBe(copied)
})

test('nothing is nothing', () => {
  expect(toPastedFile(clipboardOf({ 'text/plain': ' \n' }), 'Pasted')).toBeNull()
})
