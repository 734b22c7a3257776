import * as v from 'valibot'

/**
 * Control, zero-width and direction-changing characters: they let one name pass for another, so no
 * text of a record holds them. Line breaks and tabs are named apart, as notes keep line breaks.
 */
const hidden =
  '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u00AD\\u061C\\u200B-\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF'
const hiddenOnOneLine = new RegExp(`[${hidden}\\t\\n\\r]`, 'u')
const hiddenInNote = new RegExp(`[${hidden}\\t\\r]`, 'u')

const isNormal = (text: string) => text === text.normalize('NFC')

/** One line, 1 to 300 characters, NFC: names and short texts. */
export const lineSchema = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(300),
  v.check((text) => !hiddenOnOneLine.test(text)),
  v.check(isNormal),
)

/** Several lines, up to 20,000 characters, NFC, line breaks as LF. */
export const noteSchema = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(20_000),
  v.check((text) => !hiddenInNote.test(text)),
  v.check(isNormal),
)

/** Drops what no text of a record may hold, and gives the rest in NFC on one line. */
export function toLine(text: string): string {
  return toPlainText(text).replace(/\s+/gu, ' ').trim()
}

/** Drops what no note may hold; line breaks become LF. */
export function toPlainText(text: string): string {
  return text
    .replace(/\r\n?/gu, '\n')
    .replace(/[\t\u00A0]/gu, ' ')
    .replace(new RegExp(`[${hidden}]`, 'gu'), '')
    .normalize('NFC')
    .trim()
}
