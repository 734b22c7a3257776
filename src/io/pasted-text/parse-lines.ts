import { tidyName } from '../../domain/clean-name'
import { guessPartnershipKind } from '../../domain/guess-partnership-kind'
import { isRoleText } from '../../domain/read-role'
import { foldWords } from '../../lib/fold-words'
import { isBodyLike, isPersonLike } from '../columns/look-of-text'

/** One name of a text, with what stands around it. */
export interface NamedLine {
  readonly row: number
  /** Its place among the names of its line, from 0. */
  readonly place: number
  readonly person: string
  readonly organisation: string
  /** Empty where no line above names one. */
  readonly partnership: string
  readonly role: string
}

export interface ParsedLines {
  readonly names: readonly NamedLine[]
  /** Lines that name nobody: headings and the like. */
  readonly headings: number
}

/** Words above names, and the role they give those that follow. */
const roleOfHeading = new Map<string, string>([
  ...listed('', 'members|membership|present|attendees|attending|attendance|names|apologies'),
  ...listed('', 'apologies for absence|members present|board members|committee members'),
  ...listed(
    'Observer',
    'in attendance|also in attendance|also present|observers|officers in attendance',
  ),
  ...listed('Substitute', 'substitutes|substitute members|deputies|reserves|named substitutes'),
  ...listed('Adviser', 'advisers|advisors'),
  ...listed('Chair', 'chairs|co chairs'),
  ...listed('Vice-Chair', 'vice chairs|deputy chairs'),
])

function listed(role: string, words: string): readonly (readonly [string, string])[] {
  return words.split('|').map((one) => [one, role] as const)
}

const longestHeading = 150
const partnershipWords =
  /\b(?:board|committee|sub-?committee|group|forum|partnership|panel|network|cabinet|council|trust board|assembly|commission|bwrdd|pwyllgor|grwp|fforwm|partneriaeth)\s*$/iu

/** Reads a text line by line (formats, section 4). `partnership` is that of the names before any heading. */
export function parseLines(
  lines: readonly { readonly row: number; readonly text: string }[],
  partnership: string,
): ParsedLines {
  const names: NamedLine[] = []
  let headings = 0
  let under: Under = { partnership, role: '' }
  for (const { row, text } of lines) {
    const read = readLine(tidyName(text), under)
    under = read.under
    if (read.names.length === 0 && text.trim() !== '') headings += 1
    for (const [place, name] of read.names.entries()) {
      names.push({ row, place, ...partAtDash(name), ...under })
    }
  }
  return { names, headings }
}

interface Under {
  readonly partnership: string
  readonly role: string
}

/** The names of one line, and what stands above them and those that follow. */
function readLine(line: string, under: Under): { names: readonly string[]; under: Under } {
  const section = readSection(line)
  if (section !== null) {
    return { names: partNames(section.rest), under: { ...under, role: section.role } }
  }
  const heading = readHeading(line)
  if (heading !== null) return { names: [], under: { partnership: heading, role: '' } }
  return { names: partNames(line), under }
}

/** `Apologies: Jo Reed` says both what follows and the first of it. */
function readSection(line: string): { readonly role: string; readonly rest: string } | null {
  const colon = line.indexOf(':')
  const words = foldWords(colon === -1 ? line : line.slice(0, colon))
  const role = line.length > longestHeading && colon === -1 ? undefined : roleOfHeading.get(words)
  if (role === undefined) return null
  return { role, rest: colon === -1 ? '' : line.slice(colon + 1).trim() }
}

/** The partnership that a line names: one that ends in a colon, or that says what kind it is. */
function readHeading(line: string): string | null {
  if (line.length > longestHeading) return null
  if (line.endsWith(':')) {
    const name = line.slice(0, -1).trim()
    return name === '' || isRoleText(name) ? null : name
  }
  if (/[,;()]|\s[-–—]\s/u.test(line) || isPersonLike(line)) return null
  const isNamed = partnershipWords.test(line) || guessPartnershipKind(line) !== 'other'
  return isNamed && isBodyLike(line) ? line : null
}

/** Semicolons part names; commas only between texts that all look like names. */
function partNames(text: string): readonly string[] {
  const pieces = text.split(';').flatMap((part) => {
    const byComma = part.split(',').map((piece) => piece.trim())
    const isList =
      byComma.length > 1 && byComma.every((piece) => isPersonLike(withoutBrackets(piece)))
    return isList ? byComma : [part.trim()]
  })
  return pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece))
}

function withoutBrackets(text: string): string {
  return text.replace(/\([^()]{0,60}\)/gu, '').trim()
}

/** `Jo Bloggs – Age UK`: the name and whom they speak for. */
function partAtDash(piece: string): Pick<NamedLine, 'person' | 'organisation'> {
  const dash = /\s[-–—]\s/u.exec(piece)
  if (dash === null) return { person: piece, organisation: '' }
  const left = piece.slice(0, dash.index).trim()
  const right = piece.slice(dash.index + dash[0].length).trim()
  const isName = isPersonLike(withoutBrackets(left)) && !isRoleText(right) && !isRoleText(left)
  return isName ? { person: left, organisation: right } : { person: piece, organisation: '' }
}
