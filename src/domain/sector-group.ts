import type { Sector } from './organisation'

/** The groups that every analysis by sector counts; `unknown` is a sector nobody recorded. */
export type SectorGroup =
  | 'elected'
  | 'public'
  | 'vcs'
  | 'community'
  | 'business'
  | 'other'
  | 'unknown'

const groups: Readonly<Record<Sector, SectorGroup>> = {
  council: 'elected',
  health: 'public',
  police: 'public',
  fire: 'public',
  education: 'public',
  housing: 'public',
  'national-government': 'public',
  'other-public': 'public',
  academic: 'public',
  voluntary: 'vcs',
  faith: 'vcs',
  community: 'community',
  business: 'business',
  other: 'other',
}

export function sectorGroupOf(sector: Sector | undefined): SectorGroup {
  return sector === undefined ? 'unknown' : groups[sector]
}

/** The voluntary and community sector as the analyses mean it: `vcs` and `community` together. */
export function isVoluntaryOrCommunity(group: SectorGroup): boolean {
  return group === 'vcs' || group === 'community'
}
