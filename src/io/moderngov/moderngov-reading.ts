import { guessPartnershipKind } from '../../domain/guess-partnership-kind'
import { cleanBodyForm } from '../matching/cleaned-form'
import type { NameGroup } from '../matching/name-group'
import { createFileFacts } from '../planning/file-facts'
import { createIssueList } from '../planning/issue-list'
import type { PositionRow } from '../planning/plan-positions'
import type { SeatRow } from '../seats-table/seat-row'
import { importLimits } from '../tables/import-limits'
import { readPersonName } from '../values/read-person-name'

export type ModernGovReading = ReturnType<typeof createModernGovReading>

/** What the pages of one council are read into. Ids are of that council's site. */
export function createModernGovReading(council: string) {
  const facts = createFileFacts()
  const issues = createIssueList()
  const seats: SeatRow[] = []
  const positions: PositionRow[] = []
  const counts = { problems: 0, leftOut: 0 }
  // One scheme for all councils: a Cabinet with another council's id is another Cabinet.
  const site = cleanBodyForm(council).slice(0, 200)
  const idValueOf = (id: string) => (id === '' ? '' : `${site}/${id}`)
  let hasPersonIds = false
  let hasPartnershipIds = false

  return {
    facts,
    issues,
    seats,
    positions,
    counts,

    /** Undefined if the text is no name that can be kept, which is told. */
    person(text: string, id: string, row: number) {
      const read = readPersonName(text, { isSurnameFirst: false })
      if (read.is !== 'named' || read.name.length > importLimits.nameCharacters) {
        issues.add({ code: 'person-missing', level: 'problem', row })
        counts.problems += 1
        return undefined
      }
      const { name, cleaned, isCouncillor } = read
      hasPersonIds ||= id !== ''
      const group = facts.people.add({ name, cleaned, idValue: idValueOf(id), row, sheet: '' })
      facts.person(group).isInOffice ||= isCouncillor
      return { group, role: read.role }
    },

    partnership(name: string, id: string, row: number): NameGroup | undefined {
      const isNamed = /[\p{L}\p{N}]/u.test(name) && name.length <= importLimits.nameCharacters
      if (!isNamed) {
        issues.add({ code: 'partnership-missing', level: 'problem', row })
        counts.problems += 1
        return undefined
      }
      hasPartnershipIds ||= id !== ''
      const cleaned = cleanBodyForm(name)
      return facts.partnerships.add({ name, cleaned, idValue: idValueOf(id), row, sheet: '' })
    },

    organisation(name: string, row: number): NameGroup {
      const kept = name.slice(0, importLimits.nameCharacters).trim()
      const cleaned = cleanBodyForm(kept)
      return facts.organisations.add({ name: kept, cleaned, idValue: '', row, sheet: '' })
    },

    schemes() {
      const scheme = 'ModernGov'
      return {
        people: hasPersonIds ? scheme : undefined,
        partnerships: hasPartnershipIds ? scheme : undefined,
        organisations: undefined,
      }
    },
  }
}

/** A category says what a committee is where its name does not. */
export function kindOfCategory(name: string, category: string) {
  const kind = guessPartnershipKind(name) === 'other' ? guessPartnershipKind(category) : 'other'
  return kind === 'other' ? {} : { kind }
}
