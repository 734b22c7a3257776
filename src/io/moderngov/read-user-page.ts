import { isPeriodInOrder, type Period } from '../../domain/period'
import { readDate } from '../../domain/read-date'
import { readRole } from '../../domain/read-role'
import { foldWords } from '../../lib/fold-words'
import type { NameGroup } from '../matching/name-group'
import { isNotRecorded } from '../values/empty-values'
import { idOfLink } from './id-of-link'
import type { ModernGovReading } from './moderngov-reading'
import type { PageBlock } from './read-page'

const sections: readonly string[] = ['committee appointments', 'appointments to outside bodies']
const dates = /\(\s*(\d{1,2}\/\d{1,2}\/\d{4})\s*[-–]\s*(\d{1,2}\/\d{1,2}\/\d{4})?\s*\)\s*$/u

/** The page of one councillor: their seats, of which those marked as expired have ended. */
export function readUserPage(blocks: readonly PageBlock[], reading: ModernGovReading): void {
  const heading = blocks.find(({ tag }) => tag === 'h1') ?? blocks.find(({ tag }) => tag === 'h2')
  const person = reading.person(heading?.text ?? '', '', 1)
  if (person === undefined) return
  addOffice(person.group, blocks, reading)
  let isListing = false
  for (const [index, block] of blocks.entries()) {
    if (block.tag === 'h2') isListing = sections.includes(foldWords(block.text))
    if (isListing && block.tag === 'li') readAppointment(block, person.group, index + 1, reading)
  }
}

function addOffice(
  group: NameGroup,
  blocks: readonly PageBlock[],
  { facts }: ModernGovReading,
): void {
  const lineOf = (label: string) => {
    const line = blocks.find(({ text }) => text.toLowerCase().startsWith(`${label}:`))?.text ?? ''
    return line
      .slice(label.length + 1)
      .trim()
      .slice(0, 300)
  }
  const known = facts.person(group)
  const [party, ward] = [lineOf('party'), lineOf('ward')]
  if (!isNotRecorded(party)) known.party = party
  if (!isNotRecorded(ward)) known.ward = { name: ward }
  // Only the pages of those who are elected name a ward.
  known.isInOffice ||= !isNotRecorded(ward)
}

function readAppointment(
  block: PageBlock,
  person: NameGroup,
  row: number,
  reading: ModernGovReading,
): void {
  const { link, text, classes } = block
  const isExpired = classes.some((one) => one.startsWith('mgExpiredMembership'))
  const period = periodOf(text)
  const rest = (link === undefined ? text : text.slice(link.text.length)).replace(dates, '').trim()
  if (isExpired && period.endedOn === undefined) {
    // It has ended, and nothing says when: as a seat it would count as held today.
    reading.issues.add({
      code: 'date-unreadable',
      level: 'problem',
      row,
      value: text.slice(0, 300),
    })
    reading.counts.problems += 1
    return
  }
  if (!isPeriodInOrder(period)) {
    reading.issues.add({
      code: 'end-before-start',
      level: 'problem',
      row,
      value: text.slice(0, 300),
    })
    reading.counts.problems += 1
    return
  }
  const name = link === undefined ? rest.replace(/\s*\([^()]*\)$/u, '') : link.text
  const partnership = reading.partnership(name, idOfLink(link?.href ?? ''), row)
  if (partnership === undefined) return
  const [, role = ''] = /\(([^()]{1,100})\)\s*$/u.exec(rest) ?? []
  person.companions.add(partnership.cleaned)
  partnership.companions.add(person.cleaned)
  reading.seats.push({
    row,
    key: `${row}`,
    partnership,
    holder: { is: 'person', person },
    role: readRole(role),
    isRoleStated: role !== '',
    unread: [],
    ...period,
  })
}

function periodOf(text: string): Period {
  const [, start = '', end = ''] = dates.exec(text) ?? []
  const [startedOn, endedOn] = [readDate(start), readDate(end)]
  return {
    ...(startedOn === undefined ? {} : { startedOn }),
    ...(endedOn === undefined ? {} : { endedOn }),
  }
}
