import { ok } from '../../lib/result'
import type { NetworkFileFormat } from '../network-files/network-file-format'
import { planOwnRecords } from '../own-records/plan-own-records'
import { planPopolo } from './plan-popolo'
import { openPopolo } from './popolo-file'
import { findOwn, readOwnPopolo } from './read-own-popolo'

const named = /"(?:persons|organizations|memberships)"\s*:\s*\[/u
/** A bare array of people, bodies or memberships: none of these words is in other network files. */
const bare =
  /"(?:memberships|person_id|organization_id|on_behalf_of_id|other_names|given_name|family_name|founding_date)"\s*:/u

/** Popolo (https://www.popoloproject.com/specs/): people, bodies and who sits where, as JSON. */
export const popoloFormat: NetworkFileFormat = {
  format: 'popolo',
  isLike({ fileName, text }) {
    const start = /^\uFEFF?\s*([[{])/u.exec(text.slice(0, 1_000))?.[1]
    if (start === '{') return named.test(text)
    return start === '[' && (bare.test(text) || /\.popolo\.json$/iu.test(fileName))
  },
  plan({ fileName, text }, context) {
    const opened = openPopolo(text)
    if (!opened.ok) return opened
    const own = findOwn(opened.value)
    return ok(
      own === undefined
        ? planPopolo(opened.value, fileName, context)
        : planOwnRecords(readOwnPopolo(opened.value, own), [], context),
    )
  },
}
