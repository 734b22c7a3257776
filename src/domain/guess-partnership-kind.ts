import { cleanBodyName } from './clean-name'
import type { PartnershipKind } from './partnership'

/** In order: the first pattern that a cleaned name meets decides. English and Welsh. */
const patterns: readonly (readonly [PartnershipKind, RegExp])[] = [
  ['joint-committee', /\bjoint committee\b|\bcyd ?bwyllgor\b/u],
  ['scrutiny', /\b(scrutiny|craffu)\b/u],
  ['full-council', /\bfull council\b|\bcouncil full\b|\bcyngor llawn\b/u],
  ['full-council', /\b(borough|city|county|district|parish|town) council$/u],
  [
    'sub-group',
    /\bsub ?(group|committee|board)s?\b|\b(working|task) (group|party|force)\b|\btask and finish\b|\bis ?(grwp|bwyllgor)\b/u,
  ],
  ['funding-panel', /\b(grants?|funding|funds?)\b.*\b(panel|board|committee|group)\b/u],
  ['project-board', /\b(project|programme|renewal|regeneration)\b.*\b(board|group)\b/u],
  ['cabinet', /\b(cabinet|cabined)\b/u],
  ['forum', /\b(forum|fforwm)\b/u],
  ['network', /\b(network|rhwydwaith)\b/u],
  ['committee', /\b(committee|pwyllgor)\b/u],
  ['partnership-board', /\b(board|partnership|bwrdd|partneriaeth)\b/u],
]

/**
 * What kind of body a name speaks of, for a partnership of which nothing else is known. Whether the
 * public elects its members is a fact, so it is taken only of a full council.
 */
export function guessPartnershipKind(name: string): PartnershipKind {
  const cleaned = cleanBodyName(name)
  return patterns.find(([, pattern]) => pattern.test(cleaned))?.[0] ?? 'other'
}
