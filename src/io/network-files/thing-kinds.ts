import { partnershipKinds } from '../../domain/partnership'
import { foldWords } from '../../lib/fold-words'
import { readSector } from '../values/read-sector'

export type ThingKind = 'person' | 'organisation' | 'partnership'

const words: Readonly<Record<ThingKind, string>> = {
  person:
    'person persons people individual individuals member members human councillor trustee officer ' +
    'resident volunteer man woman men women actor actors unigolyn pobl',
  organisation:
    'organisation organisations organization organizations org company firm agency institution ' +
    'council trust association department service employer ngo university school college ' +
    'charity business provider funder sefydliad',
  partnership:
    'partnership partnerships board boards committee committees subcommittee group groups event ' +
    'events forum forums panel panels network networks meeting meetings cabinet scrutiny ' +
    'workstream taskforce club body bodies partneriaeth bwrdd pwyllgor grwp',
}

const kindByWord = new Map(
  Object.entries(words).flatMap(([kind, list]) =>
    list.split(' ').map((word) => [word, kind as ThingKind] as const),
  ),
)
const namedPartnershipKinds = new Set(
  partnershipKinds.filter((kind) => kind !== 'other').map(foldWords),
)

/** What a type in the words of a file says a thing is; undefined if it says none of ours. */
export function readThingKind(type: string): ThingKind | undefined {
  const folded = foldWords(type)
  if (folded === '' || folded === 'other') return undefined
  if (namedPartnershipKinds.has(folded)) return 'partnership'
  // Of several words the last is what it is: "staff member", "voluntary organisation".
  const byWord = folded
    .split(' ')
    .reverse()
    .map((word) => kindByWord.get(word))
    .find((kind) => kind !== undefined)
  if (readSector(type) !== undefined && byWord !== 'person') return 'organisation'
  return byWord
}
