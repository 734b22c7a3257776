export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncoding
  /** No mark and not UTF-8: the encoding is a guess that a person should check. */
  readonly isGuess: boolean
}

const marks: readonly { readonly encoding: TextEncoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/** Byte-order mark, else strict UTF-8, else Windows-1252 (formats, section 3.1). Never fails. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = marks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))
  if (marked !== undefined) {
    const { encoding } = marked
    return { text: new TextDecoder(encoding).decode(bytes), encoding, isGuess: false }
  }
  const text = decodeStrictly(bytes)
  if (text !== null) return { text, encoding: 'utf-8', isGuess: false }
  return {
    text: decodeWindows1252(bytes),
    encoding: 'windows-1252',
    isGuess: true,
  }
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** What Windows-1252 has where Latin-1 has control characters, 0x80 to 0x9F. */
const betweenControls = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Done by hand: some engines decode the label `windows-1252` as plain Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  const size = 8_192
  const parts: string[] = []
  for (let from = 0; from < bytes.length; from += size) {
    parts.push(String.fromCharCode(...bytes.subarray(from, from + size)))
  }
  return parts
    .join('')
    .replace(
      /[\u0080-\u009f]/gu,
      (letter) => betweenControls[letter.charCodeAt(0) - 0x80] ?? letter,
    )
}
