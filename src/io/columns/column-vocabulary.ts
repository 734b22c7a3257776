import type { ColumnUse } from '../import-plan'

/** Headings by use, folded (formats, section 3.6). English and Welsh. */
const headings = {
  person:
    'person|name|full name|member|members|representative|representatives|current representative|' +
    'councillor|councillors|mla|mlas|ms|mp|mps|trustee|trustees|director|directors|nominee|' +
    'nominees|attendee|attendees|enw|aelod|cynghorydd',
  partnership:
    'partnership|partnership name|board|board name|body|committee|group|forum|panel|outside body|' +
    'network|all party group|event|partneriaeth|bwrdd|pwyllgor|grwp',
  organisation:
    'organisation|organization|official name|representing|on behalf of|employer|affiliation|sefydliad',
  host: 'agency affiliation|host|lead organisation|accountable body',
  role: 'role|position|office|function|executive|rol|swydd',
  started: 'start|start date|started on|from|appointed|since',
  ended: 'end|end date|ended on|to|until|term end|term ends|expires',
  ward: 'ward|division',
  party: 'party',
  voting: 'voting|vote',
  hours: 'hours|hours per month',
  theme: 'theme|themes|category|categories|topic',
  note: 'note|notes|comment|comments|purpose',
  source: 'website|link|source',
} as const satisfies Headings

/** Uses a part of a longer heading may stand for: "Name of member", "Date appointed". */
const partlyKnown: readonly ColumnUse[] = [
  'person',
  'partnership',
  'organisation',
  'role',
  'started',
  'ended',
]

/** What the headings of one way of reading stand for. */
export interface Vocabulary {
  readonly uses: readonly ColumnUse[]
  /** The use a folded heading stands for as a whole. */
  findUse(folded: string): ColumnUse | undefined
  /** Uses named by the first or last words of a longer heading. */
  findPartUses(folded: string): ReadonlySet<ColumnUse>
}

type Headings = Readonly<Partial<Record<ColumnUse, string>>>

function createVocabulary(ofUses: Headings, partly: readonly ColumnUse[]): Vocabulary {
  const useByHeading = new Map(
    Object.entries(ofUses).flatMap(([use, list]) =>
      list.split('|').map((heading) => [heading, use as ColumnUse] as const),
    ),
  )
  return {
    uses: Object.keys(ofUses) as readonly ColumnUse[],
    findUse: (folded) => useByHeading.get(folded),
    findPartUses(folded) {
      const words = folded.split(' ')
      const found = new Set<ColumnUse>()
      for (let count = 1; count < words.length; count += 1) {
        for (const part of [words.slice(0, count), words.slice(-count)]) {
          const use = useByHeading.get(part.join(' '))
          if (use !== undefined && partly.includes(use)) found.add(use)
        }
      }
      return found
    },
  }
}

const { theme, note, source, started, ended, ward, party } = headings

/** What the headings of each kind of table stand for. */
export const vocabularies = {
  seats: createVocabulary(headings, partlyKnown),
  organisations: createVocabulary(
    {
      organisation:
        'organisation|organization|organisation name|name|official name|charity name|company name|' +
        'body|sefydliad|enw',
      'other-names': 'other name|other names|also known as|known as|former name|former names',
      sector: 'sector|organisation type|type of organisation',
      income: 'income|annual income|latest income|turnover',
      'charity-number':
        'charity number|charity no|registered charity number|charity commission number',
      'company-number':
        'company number|company no|companies house number|company registration number',
      'gss-code': 'gss code|gss|ons code',
      parent: 'parent|parent organisation|part of',
      theme,
      note,
      source,
    },
    [],
  ),
  people: createVocabulary(
    {
      person: headings.person,
      party,
      ward,
      skills: 'skill|skills|expertise',
      note,
      source: `${source}|page`,
    },
    ['person'],
  ),
  strategies: createVocabulary(
    {
      strategy: 'strategy|strategy name|strategies|plan|plan name|plans|strategaeth|cynllun',
      owner: 'owner|owners|owned by|lead|lead body|responsible body',
      status: 'status',
      theme,
      started,
      ended,
      note,
      source,
    },
    ['strategy', 'owner', 'started', 'ended'],
  ),
} as const satisfies Readonly<Record<string, Vocabulary>>

export type VocabularyName = keyof typeof vocabularies

/** A column with such a heading holds ways to reach a person, or what they look like: never kept. */
const contactWords =
  /\b(?:e ?mails?|phone|phones|telephone|tel|mobile|fax|address|postcode|post code|zip|date of birth|dob|birth|birthday|photo|photos|photograph|picture|pictures|image|images|portrait)\b/u

export function isContactHeading(folded: string): boolean {
  return contactWords.test(folded)
}

/** `uid`, or a heading that ends in `id`: whose it is shows in the values. */
export function isIdHeading(folded: string): boolean {
  return folded === 'uid' || folded === 'id' || folded.endsWith(' id')
}

export function isKnownHeading(folded: string): boolean {
  const isKnown = Object.values(vocabularies).some(({ findUse }) => findUse(folded) !== undefined)
  return isKnown || folded === 'council' || isIdHeading(folded)
}
