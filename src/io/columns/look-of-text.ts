import { titles } from '../../domain/name-words'

const bodyWords =
  /\b(?:council|board|committee|group|forum|partnership|panel|trust|association|authority|network|service|services|society|limited|ltd|cic|plc|charity|commission|department|agency|university|college|school|church|federation|union|alliance|foundation|institute|company|cymru|wales|police|nhs|cyngor|bwrdd|pwyllgor|office|bureau|task force|system)\b/iu
const nameWord = /^(?:\p{Lu}[\p{L}'’.-]*|van|von|de|der|den|del|di|da|la|le|ap|ab|ferch|bin|al|o)$/u

/** Two to five words that begin with capitals and name no body: a share of such is a column of people. */
export function isPersonLike(text: string): boolean {
  if (/\d/u.test(text) || bodyWords.test(text)) return false
  const words = text.replace(/,/gu, ' ').split(/\s+/u)
  const named = words.filter((word) => !titles.has(word.replace(/\./gu, '').toLowerCase()))
  const isTitled = named.length < words.length && named.length === 1
  return (isTitled || (named.length >= 2 && named.length <= 5)) && named.every(isNameWord)
}

function isNameWord(word: string): boolean {
  return word.length <= 40 && nameWord.test(word)
}

export function isBodyLike(text: string): boolean {
  return bodyWords.test(text)
}
