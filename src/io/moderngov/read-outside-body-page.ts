import { combineRoles, readRole } from '../../domain/read-role'
import { foldWords } from '../../lib/fold-words'
import { type NamedLine, parseLines } from '../pasted-text/parse-lines'
import { importLimits } from '../tables/import-limits'
import { idOfLink } from './id-of-link'
import type { ModernGovReading } from './moderngov-reading'
import type { PageBlock } from './read-page'

const ofMembers =
  /^(?:members|membership|representatives|substitutes|substitute members|deputies|reserves|observers|in attendance|advisers|advisors)$/u

/** The page of an outside body: its name, what it is for, and its members as a pasted list. */
export function readOutsideBodyPage(blocks: readonly PageBlock[], reading: ModernGovReading): void {
  const isName = ({ tag, classes }: PageBlock) => tag === 'h2' && classes.includes('mgSubTitleTxt')
  const name = blocks.find(isName)?.text ?? blocks.find(({ tag }) => tag === 'h1')?.text ?? ''
  const partnership = reading.partnership(name, '', 1)
  if (partnership === undefined) return
  const purpose = blocks.find(({ classes }) => classes.includes('mgWordPara'))?.text ?? ''
  if (purpose !== '') {
    reading.facts.partnership(partnership).note = purpose
      .slice(0, importLimits.cellCharacters)
      .trim()
  }
  const lines = linesOf(blocks)
  for (const named of parseLines(lines, name).names) {
    const link = blocks[named.row - 1]?.link
    addSeat(named, idOfLink(link?.href ?? ''), partnership, reading)
  }
}

/** List items under the headings that speak of members, and those headings. */
function linesOf(blocks: readonly PageBlock[]) {
  let isListing = false
  return blocks.flatMap(({ tag, text }, index) => {
    const isHeading = tag === 'h2' || tag === 'h3'
    if (isHeading) isListing = ofMembers.test(foldWords(text))
    return isListing && (isHeading || tag === 'li') ? [{ row: index + 1, text }] : []
  })
}

function addSeat(
  { row, place, person: text, organisation: behalf, role }: NamedLine,
  id: string,
  partnership: NonNullable<ReturnType<ModernGovReading['partnership']>>,
  reading: ModernGovReading,
): void {
  const person = reading.person(text, place === 0 ? id : '', row)
  if (person === undefined) return
  const organisation = behalf === '' ? undefined : reading.organisation(behalf, row)
  person.group.companions.add(partnership.cleaned)
  partnership.companions.add(person.group.cleaned)
  const stated = [person.role, role === '' ? undefined : readRole(role)].filter(
    (one) => one !== undefined,
  )
  const [first, ...others] = stated
  reading.seats.push({
    row,
    key: `${row}:${place}`,
    partnership,
    holder: { is: 'person', person: person.group },
    role: first === undefined ? readRole('') : others.reduce(combineRoles, first),
    isRoleStated: first !== undefined,
    unread: [],
    ...(organisation === undefined ? {} : { organisation }),
  })
}
