import type { ModernGovReading } from './moderngov-reading'
import { kindOfCategory } from './moderngov-reading'
import { childText, findAll, type XmlElement } from './read-council-xml'

/** Committees of a council. Deleted and expired ones are left out. */
export function readCommittees(root: XmlElement, reading: ModernGovReading): void {
  for (const [index, committee] of findAll(root, 'committee').entries()) {
    const isOver = ['committeedeleted', 'committeeexpired'].some(
      (field) => childText(committee, field).toLowerCase() === 'true',
    )
    if (isOver) {
      reading.counts.leftOut += 1
      continue
    }
    const name = childText(committee, 'committeetitle')
    const id = childText(committee, 'committeeid')
    const group = reading.partnership(name, id === '' ? '' : `committee/${id}`, index + 1)
    if (group === undefined) continue
    const category = childText(committee, 'committeecategory')
    Object.assign(reading.facts.partnership(group), kindOfCategory(name, category))
  }
}
