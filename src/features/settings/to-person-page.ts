import type { IntlShape } from 'react-intl'
import type { AboutPerson } from '../../domain/find-about-person'
import type { RecordEntry } from '../../domain/records'
import type { RecordWords } from '../../state/record-words'

/** Everything about a person in words, as it stands on screen and in the file. */
export interface PersonPage {
  readonly language: string
  readonly title: string
  readonly lead: readonly string[]
  readonly sections: readonly {
    readonly heading: string
    readonly none: string
    readonly items: readonly {
      readonly key: string
      readonly name: string
      readonly lines: readonly string[]
    }[]
  }[]
}

interface PageWords {
  readonly intl: IntlShape
  readonly words: RecordWords
  readonly mapTitle: string
  readonly today: string
}

const parts = ['person', 'seats', 'positions', 'decisions', 'mentions'] as const

export function toPersonPage(about: AboutPerson, page: PageWords): PersonPage {
  const { intl, words, mapTitle, today } = page
  const none = intl.formatMessage({ id: 'settings.about.none' })
  const toItem = (entry: RecordEntry) => ({
    key: entry.record.id,
    name: `${intl.formatMessage({ id: `kind.${entry.kind}` })}: ${words.nameOf(entry)}`,
    lines: toLines(entry, page),
  })
  const entriesOf = {
    person: [about.person],
    seats: about.seats,
    positions: about.positions,
    decisions: about.decisions,
    mentions: about.mentions,
  }
  return {
    language: intl.locale,
    title: intl.formatMessage({ id: 'settings.about.title' }, { name: words.nameOf(about.person) }),
    lead: [intl.formatMessage({ id: 'settings.about.lead' }, { map: mapTitle, date: today })],
    sections: [
      ...parts.map((part) => ({
        heading: intl.formatMessage({ id: `settings.about.${part}` }),
        none,
        items: entriesOf[part].map(toItem),
      })),
      {
        heading: intl.formatMessage({ id: 'settings.about.steps' }),
        none,
        items: about.steps.map(({ commandId, at, label, updated }) => ({
          key: commandId,
          name: `${intl.formatDate(at, { dateStyle: 'long' })}: ${intl.formatMessage({ id: `step.${label.code}` }, label.values)}`,
          lines: updated.map(({ kind, field, before, after }) => {
            const toText = (value: unknown) =>
              value === undefined ? '–' : words.valueText(kind, field, value)
            return `${words.fieldName(kind, field)}: ${toText(before)} → ${toText(after)}`
          }),
        })),
      },
    ],
  }
}

/** Every field that is recorded, one a line. */
function toLines({ kind, record }: RecordEntry, { words }: PageWords): readonly string[] {
  return Object.entries(record)
    .filter(([field]) => field !== 'id')
    .map(
      ([field, value]) => `${words.fieldName(kind, field)}: ${words.valueText(kind, field, value)}`,
    )
}
