import { guessPartnershipKind } from '../../domain/guess-partnership-kind'
import { type Sector, sectors } from '../../domain/organisation'
import { type PartnershipKind, partnershipKinds } from '../../domain/partnership'
import { foldWords } from '../../lib/fold-words'
import { readSector } from '../values/read-sector'
import type { PopoloFile, PopoloItem } from './popolo-file'
import { referenceOf, textOf } from './popolo-values'

export type BodySort = 'party' | 'partnership' | 'organisation'

export interface SortedBody {
  readonly item: PopoloItem
  readonly sort: BodySort
  /** A legislature or council: its members are elected. */
  readonly isElected: boolean
  readonly kind?: PartnershipKind
  readonly sector?: Sector
}

const elected = new Set(
  (
    'legislature|parliament|chamber|upper house|lower house|council|full council|local council|' +
    'city council|county council|district council|borough council|town council|parish council|' +
    'shire council|senedd|cyngor'
  ).split('|'),
)
const ofPartnership =
  /\b(?:sub ?committees?|committee|board|group|event|forum|panel|network|partnership|cabinet|commission|task force|working party|caucus|delegation|assembly|outside body|legislature|parliament|council|pwyllgor|bwrdd|grwp|partneriaeth|fforwm)\b/u

/**
 * Tells partnerships, organisations and parties apart (formats, section 7): a partnership is what
 * its classification says is one, or what has members and speaks for nobody else's seat.
 */
export function sortOrganizations(file: PopoloFile): ReadonlyMap<string, SortedBody> {
  const behalf = new Set(file.memberships.map((one) => referenceOf(one, 'on_behalf_of_id')))
  const seated = findSeated(file)
  return new Map(
    file.organizations.map((item) => {
      const id = referenceOf(item, 'id')
      return [id, sortOne(item, { isSeated: seated.has(id), isBehalf: behalf.has(id) })] as const
    }),
  )
}

/** Bodies that somebody sits on, or that have a post to sit on. */
function findSeated({ memberships, posts }: PopoloFile): ReadonlySet<string> {
  return new Set([...memberships, ...posts].map((one) => referenceOf(one, 'organization_id')))
}

interface Uses {
  readonly isSeated: boolean
  readonly isBehalf: boolean
}

function sortOne(item: PopoloItem, { isSeated, isBehalf }: Uses): SortedBody {
  const given = textOf(item, 'classification').toLowerCase()
  const folded = foldWords(given)
  if (folded === 'party' || folded === 'political party') {
    return { item, sort: 'party', isElected: false }
  }
  const own = partnershipKinds.find((kind) => kind === given)
  const sector = sectors.find((one) => one === given) ?? readSector(given)
  // A council that nobody is said to sit on, but that sends people elsewhere, is whom they speak for.
  const isSender = isBehalf && !isSeated
  const isElected = (elected.has(folded) || own === 'full-council') && !isSender
  const isNamed = sector === undefined && ofPartnership.test(folded) && !elected.has(folded)
  const isOnlySeated = sector === undefined && isSeated && !isBehalf
  return [own !== undefined, isElected, isNamed, isOnlySeated].includes(true)
    ? { item, sort: 'partnership', isElected, ...kindOf(given, own) }
    : { item, sort: 'organisation', isElected: false, ...(sector === undefined ? {} : { sector }) }
}

function kindOf(classification: string, own: PartnershipKind | undefined) {
  const kind = own ?? guessPartnershipKind(classification)
  return kind === 'other' ? {} : { kind }
}
