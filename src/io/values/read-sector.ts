import { type Sector, sectors } from '../../domain/organisation'
import { foldWords } from '../../lib/fold-words'

const otherWords: Readonly<Partial<Record<Sector, string>>> = {
  council: 'local authority|local government|councils|parish council|town council',
  health: 'nhs|health service|health and care',
  police: 'policing',
  fire: 'fire and rescue',
  education: 'school|schools|college|colleges',
  housing: 'housing association|registered provider',
  'national-government': 'central government|government|civil service',
  'other-public': 'public|public sector|public body',
  voluntary: 'charity|charities|third sector|vcs|vcse|voluntary sector|voluntary and community',
  community: 'community group|residents',
  faith: 'church|faith group|religious',
  business: 'private|private sector|company|businesses|commercial',
  academic: 'university|universities|research',
}

const sectorByWords = new Map<string, Sector>([
  ...sectors.map((sector) => [foldWords(sector), sector] as const),
  ...Object.entries(otherWords).flatMap(([sector, list]) =>
    list.split('|').map((words) => [words, sector as Sector] as const),
  ),
])

/** The sector that a text names; undefined if it names none of ours. */
export function readSector(text: string): Sector | undefined {
  return sectorByWords.get(foldWords(text))
}
