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
const latin = /\p{Script=Latin}/u
const others = /[\p{Script=Cyrillic}\p{Script=Greek}]/u

/** The name with each look-alike letter replaced by the Latin letter it looks like. */
export function toLatinLook(cleaned: string): string {
  if (!others.test(cleaned) && !/[ıɡɑ]/u.test(cleaned)) return cleaned
  return [...cleaned].map((letter) => lookAlikes.get(letter) ?? letter).join('')
}

/** A name in two alphabets at once may pass for another. */
export function mixesAlphabets(name: string): boolean {
  return latin.test(name) && others.test(name)
}
