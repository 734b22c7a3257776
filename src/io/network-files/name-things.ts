import { tidyName } from '../../domain/clean-name'
import type { Network } from '../../domain/network'
import type { ReadRole } from '../../domain/read-role'
import { cleanBodyForm } from '../matching/cleaned-form'
import type { NamedKind } from '../matching/known-records'
import type { NameGroup } from '../matching/name-group'
import { createFileFacts, type FileFacts } from '../planning/file-facts'
import type { IssueList } from '../planning/issue-list'
import { readSource } from '../planning/read-cell-values'
import { hasSurnameFirstShape, readPersonName } from '../values/read-person-name'
import type { KindOfThing } from './find-kinds'
import type { ThingKind } from './thing-kinds'
import type { Thing } from './things-and-ties'

/** A thing under the name it is found again by. */
export type NamedThing =
  | { readonly is: 'person'; readonly group: NameGroup; readonly role?: ReadRole }
  /** A person of whom the file says that there is nobody, or that the name is not known. */
  | { readonly is: 'nobody' | 'not-named' }
  | { readonly is: 'organisation' | 'partnership'; readonly group: NameGroup }

export interface NamedThings {
  readonly facts: FileFacts
  readonly byKey: ReadonlyMap<string, NamedThing>
  /** The organisations of the file by cleaned name. */
  readonly organisations: ReadonlyMap<string, NameGroup>
  /** Things whose label names nothing. */
  readonly problems: number
}

const kindOf = {
  person: 'people',
  organisation: 'organisations',
  partnership: 'partnerships',
} as const satisfies Readonly<Record<ThingKind, NamedKind>>

const surnameFirstShare = 0.6
/** Ids of this form are given out by this app and by few others. */
const ownId = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u

/** Puts the things of a file among its names, with what is said of them. */
export function nameThings(
  things: readonly Thing[],
  kinds: KindOfThing,
  network: Network,
  issues: IssueList,
): NamedThings {
  const facts = createFileFacts()
  const shape = findNameShape(things, kinds, issues)
  const byKey = new Map<string, NamedThing>()
  const organisations = new Map<string, NameGroup>()
  let problems = 0
  for (const thing of things) {
    const kind = kinds.get(thing.key) ?? 'organisation'
    const named =
      kind === 'person'
        ? namePerson(thing, shape, facts, network)
        : nameBody(thing, kind, facts, network)
    if (named === null) {
      problems += 1
      issues.add({ code: 'name-missing', level: 'problem', ...rowOf(thing) })
      continue
    }
    byKey.set(thing.key, named)
    if (named.is === 'organisation') organisations.set(named.group.cleaned, named.group)
    const source = readSource(thing.url)
    if (source.isUrlRefused) {
      const value = thing.url.slice(0, longestShown)
      issues.add({ code: 'url-not-kept', level: 'changed', value, ...rowOf(thing) })
    }
    addFacts(named, thing, source, facts)
  }
  return { facts, byKey, organisations, problems }
}

const longestShown = 300

function findNameShape(things: readonly Thing[], kinds: KindOfThing, issues: IssueList) {
  const people = things.filter(({ key }) => kinds.get(key) === 'person')
  const turned = people.filter(({ label }) => hasSurnameFirstShape(label)).length
  const isSurnameFirst = turned > 0 && turned >= surnameFirstShare * people.length
  if (isSurnameFirst) {
    issues.add({ code: 'surname-first-turned', level: 'changed', count: turned })
  }
  return { isSurnameFirst }
}

function namePerson(
  thing: Thing,
  shape: { readonly isSurnameFirst: boolean },
  facts: FileFacts,
  network: Network,
): NamedThing | null {
  const read = readPersonName(thing.label, shape)
  if (read.is === 'missing') return null
  if (read.is !== 'named') return { is: read.is === 'vacant' ? 'nobody' : 'not-named' }
  const { name, cleaned, isCouncillor, role } = read
  const idValue = idValueOf(thing, 'person', network)
  const group = facts.people.add({ name, cleaned, idValue, row: thing.row ?? 0, sheet: '' })
  facts.person(group).isInOffice ||= isCouncillor
  return { is: 'person', group, ...(role === undefined ? {} : { role }) }
}

function nameBody(
  thing: Thing,
  kind: 'organisation' | 'partnership',
  facts: FileFacts,
  network: Network,
): NamedThing {
  const name = tidyName(thing.label)
  const mention = { name, cleaned: cleanBodyForm(name), row: thing.row ?? 0, sheet: '' }
  const idValue = idValueOf(thing, kind, network)
  return { is: kind, group: facts[kindOf[kind]].add({ ...mention, idValue }) }
}

/**
 * Things of one file are apart however alike their names are. Only an id that was given out here says
 * who it is on the map; every other gets a sign that no id of ours begins with.
 */
function idValueOf({ key, label }: Thing, kind: ThingKind, network: Network): string {
  const known = network[kindOf[kind]].get(key)
  const isOwn = known !== undefined && (ownId.test(key) || known.name === tidyName(label))
  return isOwn ? key : `#${key}`
}

function addFacts(
  named: NamedThing,
  thing: Thing,
  { source }: Pick<ReturnType<typeof readSource>, 'source'>,
  facts: FileFacts,
): void {
  const { note, themes } = thing
  const ending = {
    ...(note === undefined ? {} : { note }),
    ...(source === undefined ? {} : { source }),
  }
  if (!('group' in named)) return
  if (named.is === 'person') {
    Object.assign(facts.person(named.group), ending)
    return
  }
  const of =
    named.is === 'organisation'
      ? Object.assign(facts.organisation(named.group), sectorOf(thing))
      : Object.assign(facts.partnership(named.group), kindAndPeriodOf(thing))
  Object.assign(of, ending)
  for (const theme of themes) of.themes.add(theme)
}

function sectorOf({ sector }: Thing) {
  return sector === undefined ? {} : { sector }
}

function kindAndPeriodOf({ partnershipKind, period }: Thing) {
  return partnershipKind === undefined ? { period } : { period, kind: partnershipKind }
}

function rowOf({ row }: Thing): { row?: number } {
  return row === undefined ? {} : { row }
}
