import type { Network } from '../../domain/network'
import { foldText } from '../../lib/fold-text'

/**
 * Something that a copy may reveal of people though no field says it (domain model, section 9), and
 * how many people or records it is about. `faith` to `union`: held by seats and positions for a group
 * of that sort. `party` and `notes`: they are in the copy.
 */
export interface Revealing {
  readonly code: 'faith' | 'health' | 'origin' | 'orientation' | 'union' | 'party' | 'notes'
  readonly count: number
}

type Group = Exclude<Revealing['code'], 'party' | 'notes'>

/** Words of names, folded. A word found says only that somebody should look. */
const wordsOf: Readonly<Record<Group, readonly string[]>> = {
  faith:
    'faith|faiths|interfaith|religious|church|churches|chapel|cathedral|diocese|diocesan|parochial|methodist|baptist|catholic|anglican|quaker|salvation army|christian|muslim|islamic|mosque|jewish|synagogue|hindu|mandir|sikh|gurdwara|buddhist|temple|eglwys|capel'.split(
      '|',
    ),
  health:
    'dementia|alzheimer|alzheimers|diabetes|diabetic|cancer|stroke|epilepsy|autism|autistic|hiv|aids|sclerosis|parkinson|parkinsons|arthritis|asthma|depression|mental health|mind|disability|disabilities|disabled|deaf|deafness|hearing loss|blind|sight loss|wheelchair|addiction|alcoholics|survivors|patient|patients|service user|service users|learning difficulties|iechyd meddwl|anabledd'.split(
      '|',
    ),
  origin:
    'bme|bame|black and minority|black minority|asian|african|caribbean|chinese|bangladeshi|pakistani|indian|somali|roma|romany|gypsy|gypsies|traveller|travellers|refugee|refugees|asylum|racial|race equality|ethnic|minority|minorities|multicultural'.split(
      '|',
    ),
  orientation: 'lgbt|lgbtq|lgb|gay|lesbian|bisexual|transgender|queer'.split('|'),
  union:
    'trade union|trade unions|trades union|trades unions|unison|unite|gmb|nasuwt|neu|trades council|tuc'.split(
      '|',
    ),
}

const groups = Object.keys(wordsOf) as readonly Group[]

/** What this copy may reveal of the people in it, the groups first. Empty: nothing was found. */
export function findRevealing(copy: Network): readonly Revealing[] {
  const sortsOf = createSorts(copy)
  const people = new Map<Group, Set<string>>()
  const tell = (personId: string, names: readonly (string | undefined)[]) => {
    for (const group of names.flatMap((name) => (name === undefined ? [] : sortsOf(name)))) {
      people.set(group, (people.get(group) ?? new Set()).add(personId))
    }
  }
  for (const {
    personId,
    partnershipId,
    organisationId,
    speaksFor,
    capacity,
  } of copy.seats.values()) {
    // On a board about a condition sit officers too; only those whom it serves are told by it.
    const served = capacity === 'service-user' ? partnershipId : undefined
    if (personId !== null) tell(personId, [organisationId, speaksFor, served])
  }
  for (const { personId, organisationId } of copy.positions.values()) {
    tell(personId, [organisationId])
  }
  const found: readonly Revealing[] = [
    ...groups.map((code) => ({ code, count: people.get(code)?.size ?? 0 })),
    { code: 'party', count: countWith(copy.people, 'party') },
    { code: 'notes', count: countNotes(copy) },
  ]
  return found.filter(({ count }) => count > 0)
}

/** The sorts of group that an organisation or partnership of this id is, or that a name tells of. */
function createSorts({ organisations, partnerships }: Network) {
  const known = new Map<string, readonly Group[]>()
  return (idOrName: string): readonly Group[] => {
    const before = known.get(idOrName)
    if (before !== undefined) return before
    const organisation = organisations.get(idOrName)
    const named = organisation ?? partnerships.get(idOrName)
    const found = findGroups([named?.name ?? idOrName, ...(named?.otherNames ?? [])].join(' | '))
    const isFaith = organisation?.sector === 'faith' && !found.includes('faith')
    const all: readonly Group[] = isFaith ? ['faith', ...found] : found
    known.set(idOrName, all)
    return all
  }
}

function findGroups(name: string): readonly Group[] {
  const text = ` ${foldText(name)
    .replace(/['\u2019]/gu, '')
    .replace(/[^\p{L}\p{N}|]+/gu, ' ')} `
  return groups.filter((group) => wordsOf[group].some((word) => text.includes(` ${word} `)))
}

function countNotes(copy: Network): number {
  return Object.values(copy).reduce((sum, records) => sum + countWith(records, 'note'), 0)
}

function countWith(records: ReadonlyMap<string, object>, field: string): number {
  return [...records.values()].filter((record) => field in record).length
}
