import type { Role } from './seat'

/** The forms of one role, separated by `|`, folded: lower case without accents or punctuation. */
interface RoleWords {
  readonly role: Role
  readonly english: string
  readonly welsh: string
}

const chairsInEnglish =
  'chair|chairman|chairwoman|chairperson|cochair|cochairman|cochairwoman|cochairperson|convener|convenor|president|mayor'
const chairsInWelsh = 'cadeirydd'

/** One table for everything that reads roles: files, pasted text and typed sentences. */
const table: readonly RoleWords[] = [
  { role: 'chair', english: chairsInEnglish, welsh: chairsInWelsh },
  { role: 'vice-chair', english: toVices(chairsInEnglish), welsh: 'is gadeirydd' },
  {
    role: 'secretary',
    english: 'secretary|clerk|hon secretary|honorary secretary',
    welsh: 'ysgrifennydd',
  },
  { role: 'substitute', english: 'substitute|sub|deputy|alternate|reserve', welsh: 'dirprwy' },
  { role: 'observer', english: 'observer|in attendance', welsh: 'sylwedydd' },
  { role: 'adviser', english: 'adviser|advisor', welsh: 'ymgynghorydd' },
  {
    role: 'member',
    english: 'member|full member|board member|committee member|ordinary member',
    welsh: 'aelod',
  },
]

/** Known forms, folded, and the role each one means. */
export const roleByWords: ReadonlyMap<string, Role> = new Map(
  table.flatMap(({ role, english, welsh }) =>
    `${english}|${welsh}`.split('|').map((words) => [words, role] as const),
  ),
)

function toVices(chairs: string): string {
  return chairs
    .split('|')
    .flatMap((word) => [`vice ${word}`, `deputy ${word}`, `vice${word}`])
    .join('|')
}
