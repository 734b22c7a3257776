import type { Network } from '../../domain/network'
import { mixesAlphabets } from '../matching/look-alike-letters'
import type { MatchedGroups, RecordSlot } from '../matching/match-groups'
import type { ChangeList } from './change-list'
import type { FileReading } from './file-facts'
import type { IssueList } from './issue-list'
import type { Lookups } from './plan-lookups'
import { planNames } from './plan-names'

/** Gives the ids of those who hold public office. */
export function planPeople(
  matched: MatchedGroups,
  read: FileReading,
  network: Network,
  changes: ChangeList,
  lookups: Lookups,
  issues: IssueList,
): ReadonlySet<string> {
  const inOffice = new Set<string>()
  for (const slot of matched.slots) {
    const before = network.people.get(slot.id)
    const names = planNames(slot, before, read.schemes.people)
    const said = slot.groups.map((group) => read.facts.person(group))
    const publicOffice = before?.publicOffice === true || said.some((one) => one.isInOffice)
    if (publicOffice) inOffice.add(slot.id)
    const ward = said.findLast((one) => one.ward !== undefined)?.ward
    changes.put('people', slot.id, {
      ...names,
      publicOffice,
      party: publicOffice ? said.findLast((one) => one.party !== undefined)?.party : undefined,
      wardId:
        ward === undefined
          ? said.findLast((one) => one.wardId !== undefined)?.wardId
          : lookups.wardId(ward.name, [...(ward.partnership?.spellings.keys() ?? [])][0]),
      skills: growTexts(
        before?.skills,
        said.flatMap(({ skills }) => [...skills]),
      ),
      note: said.findLast((one) => one.note !== undefined)?.note,
      source: said.findLast((one) => one.source !== undefined)?.source,
    })
    tellOfName(slot, names.name, read, issues)
  }
  return inOffice
}

function growTexts(known: readonly string[] | undefined, stated: readonly string[]) {
  const before = known ?? []
  const grown = [...new Set([...before, ...stated])]
  return grown.length === before.length ? undefined : grown
}

/** What a person should look at in a name, though it is kept as it is. */
function tellOfName(
  { id, groups }: RecordSlot,
  name: string,
  { facts, schemes }: FileReading,
  issues: IssueList,
): void {
  const place = { row: groups[0]?.firstRow ?? 0, ...sheetOf(groups[0]?.firstSheet ?? '') }
  const about = { level: 'note', ...place, value: name, recordId: id } as const
  const organisations = new Set(groups.flatMap((group) => [...facts.person(group).organisations]))
  if (organisations.size > 1 && (schemes.people === undefined || groups.some(hasNoId))) {
    const count = organisations.size
    issues.add({ code: 'person-joined-across-organisations', ...about, count })
  }
  if (groups.some(({ cleaned }) => /^\p{L} \p{L}+$/u.test(cleaned))) {
    issues.add({ code: 'initials-only', ...about })
  }
  if (groups.some(({ spellings }) => [...spellings.keys()].some(mixesAlphabets))) {
    issues.add({ code: 'look-alike-letters', ...about })
  }
}

function sheetOf(sheet: string) {
  return sheet === '' ? {} : { sheet }
}

function hasNoId({ idValue }: { readonly idValue?: string }): boolean {
  return idValue === undefined
}
