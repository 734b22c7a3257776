import { isSameValue } from './changed-step'
import { type Role, roles } from './seat'
import { type RecordedSettings, type Settings, settingsInForce, usualSettings } from './settings'

type RoleFigures = 'roleWeights' | 'roleEffort'

/** One number among the guide figures. */
export type GuideFigure =
  | { readonly name: Exclude<keyof Settings, RoleFigures> }
  | { readonly name: RoleFigures; readonly role: Role }

/** Every guide figure once, in the order of the settings screen. */
export const guideFigures: readonly GuideFigure[] = [
  { name: 'weightLimit' },
  ...roles.map((role) => ({ name: 'roleWeights' as const, role })),
  { name: 'consultationLimit' },
  { name: 'fundingShareLimit' },
  { name: 'nearCapacity' },
  { name: 'prepRatio' },
  ...roles.map((role) => ({ name: 'roleEffort' as const, role })),
]

/** The figure in these settings. */
export function getGuideFigure(settings: Settings, figure: GuideFigure): number {
  return 'role' in figure ? settings[figure.name][figure.role] : settings[figure.name]
}

/**
 * What a map has to record so that this figure holds. Usual figures are not recorded: a map without
 * any of its own gives undefined.
 */
export function withGuideFigure(
  recorded: RecordedSettings | undefined,
  figure: GuideFigure,
  value: number,
): RecordedSettings | undefined {
  const now = settingsInForce(recorded)
  const next: Settings =
    'role' in figure
      ? { ...now, [figure.name]: { ...now[figure.name], [figure.role]: value } }
      : { ...now, [figure.name]: value }
  const own = keepUnusual(next, usualSettings)
  return own as RecordedSettings | undefined
}

/** Only what differs from the usual, parts of a part too; undefined where nothing does. */
function keepUnusual(settings: object, usual: object): object | undefined {
  const usualOf = new Map<string, unknown>(Object.entries(usual))
  const kept = Object.entries(settings).flatMap(([name, value]) => {
    if (isSameValue(value, usualOf.get(name))) return []
    const part = usualOf.get(name)
    const isPart = typeof value === 'object' && typeof part === 'object' && part !== null
    return [[name, isPart ? keepUnusual(value, part) : value]]
  })
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}
