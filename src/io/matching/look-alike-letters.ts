/** Letters of other alphabets that look like Latin ones, cleaned (lower case), and what they look like. */
const lookAlikes = new Map(
  Object.entries({
    а: 'a',
    в: 'b',
    с: 'c',
    е: 'e',
    һ: 'h',
    і: 'i',
    ј: 'j',
    к: 'k',
    м: 'm',
    н: 'h',
    о: 'o',
    р: 'p',
    ԛ: 'q',
    ѕ: 's',
    т: 't',
    у: 'y',
    ѵ: 'v',
    ԝ: 'w',
    х: 'x',
    α: 'a',
    β: 'b',
    ε: 'e',
    η: 'n',
    ι: 'i',
    κ: 'k',
    ν: 'v',
    ο: 'o',
    ρ: 'p',
    τ: 't',
    υ: 'u',
    χ: 'x',
    ω: 'w',
    ı: 'i',
    ɡ: 'g',
    ɑ: 'a',
  }),
)
/** Latin letters with a stroke or joined, which no folding of accents takes apart. */
const plainLetters = new Map(
  Object.entries({
    ł: 'l',
    ø: 'o',
    đ: 'd',
    ð: 'd',
    ħ: 'h',
    ŧ: 't',
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    þ: 'th',
  }),
)
const strokes = /[łøđðħŧßæœþ]/gu
/** Umlauts spelt out, and the letters they are spelt out from. */
const speltOut = /[aou]e/gu

const latin = /\p{Script=Latin}/u
const others = /[\p{Script=Cyrillic}\p{Script=Greek}]/u

/** The name with each look-alike letter replaced by the Latin letter it looks like. */
export function toLatinLook(cleaned: string): string {
  if (!others.test(cleaned) && !/[ıɡɑ]/u.test(cleaned)) return cleaned
  return [...cleaned].map((letter) => lookAlikes.get(letter) ?? letter).join('')
}

/** The name as one would write it who lacks the letters: also without strokes and spelt-out umlauts. */
export function toPlainLook(cleaned: string): string {
  const latinLook = toLatinLook(cleaned)
  return latinLook
    .replace(strokes, (letter) => plainLetters.get(letter) ?? letter)
    .replace(speltOut, ([letter = '']) => letter)
}

/** A name in two alphabets at once may pass for another. */
export function mixesAlphabets(name: string): boolean {
  return latin.test(name) && others.test(name)
}
