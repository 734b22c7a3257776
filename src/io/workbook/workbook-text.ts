/**
 * Text as workbooks keep it: what looks like an escape (`_x0041_`) and what XML or the package
 * cannot carry is written as escapes, so that it reads back the same.
 */
export function toWorkbookText(text: string): string {
  const escaped = text
    .replace(/_(?=x[\da-f]{4}_)/giu, '_x005F_')
    .replace(/[\p{Noncharacter_Code_Point}\uFFFD]/gu, escapeUnits)
  // The package looks texts up in a plain object, where `constructor` is found before it is put.
  return escaped in {} ? `${escapeUnits(escaped.charAt(0))}${escaped.slice(1)}` : escaped
}

/** Each UTF-16 unit as four hexadecimal digits (ECMA-376, part 1, section 22.9.2.19). */
function escapeUnits(characters: string): string {
  return characters
    .split('')
    .map((unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('')
}
