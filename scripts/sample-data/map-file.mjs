// The layout of a map file: kinds and fields in this order, one record a line, records by id.
const FIELDS = {
  people: `id name otherNames publicOffice party wardId skills interestThemeIds capacityHoursPerMonth
    identifiers reviewOn doNotExport`,
  organisations: `id name otherNames sector representsNetwork annualIncome areaId themeIds parentId url
    identifiers`,
  partnerships: `id name otherNames kind surveyType purposes electedBody statutory legalForm authority
    annualBudget areaId themeIds parentId hostOrganisationId decidesBy quota quorum minSeats maxSeats
    meetingsPerYear meetingHours papersPublic complaintsRoute startedOn endedOn url identifiers`,
  seats: `id partnershipId personId nameNotRecorded organisationId speaksFor role roleTitle voting
    capacity level basis appointedBy reasons delegatedAuthority recallable startedOn endedOn
    hoursPerMonth meetingsHeld meetingsAttended substituteSent reportBack supportContact wanted`,
  positions: 'id personId organisationId role governance startedOn endedOn',
  links: 'id kind fromId toId startedOn endedOn',
  funding: 'id fromId toId annualAmount viaPartnershipId conditions startedOn endedOn',
  strategies: `id name ownerIds themeIds areaId startedOn endedOn mandatedBy status priorities url`,
  strategyLinks: 'id fromId toId kind',
  consultations: `id name byIds areaId audience themeIds method startedOn endedOn hoursAsked decisionFed
    feedbackGiven`,
  themes: 'id name parentId',
  areas: 'id name tier code parentId unitIds population',
  priorities: 'id text themeId areaId organisationId',
  views: 'id name state',
  stories: 'id name steps',
  decisions: 'id question aboutIds outcome decidedOn',
}
const INFO = 'id title place purpose asAt compareWith myOrganisationId units settings privacy'
const PARTS = {
  source: 'title url checkedOn confidence',
  reportBack: 'to how everyMonths lastOn',
  wanted: 'sectors skills themeIds wardId hoursPerMonth',
}
const words = (text) => text.trim().split(/\s+/)
const byId = (one, other) => (one.id < other.id ? -1 : 1)

/** Empty lists are left out of records: formats, section 9. */
const isEmptyList = (value) => Array.isArray(value) && value.length === 0

function inOrder(record, fields) {
  const unknown = Object.keys(record).filter((field) => !fields.includes(field))
  if (unknown.length > 0) throw new Error(`${record.id}: no such field: ${unknown.join(', ')}`)
  return Object.fromEntries(
    fields
      .filter((field) => record[field] !== undefined && !isEmptyList(record[field]))
      .map((field) => {
        const value = record[field]
        return [field, PARTS[field] ? inOrder(value, words(PARTS[field])) : value]
      }),
  )
}

function writeKind(kind, records) {
  const fields = [...words(FIELDS[kind]), 'note', 'source']
  const lines = [...records].sort(byId).map((record) => JSON.stringify(inOrder(record, fields)))
  return lines.length === 0 ? `"${kind}":[]` : `"${kind}":[\n${lines.join(',\n')}\n]`
}

/** The text of a map file; the same records always give the same bytes. */
export function writeMapFile({ exportId, info, records }) {
  const kinds = Object.keys(FIELDS).filter(
    (kind) => kind !== 'decisions' || (records.decisions ?? []).length > 0,
  )
  const body = kinds.map((kind) => writeKind(kind, records[kind] ?? [])).join(',\n')
  const head = [
    '"format":"joined-up-map"',
    '"version":1',
    `"exportId":"${exportId}"`,
    '"parents":[]',
    `"info":${JSON.stringify(inOrder(info, words(INFO)))}`,
  ]
  return `{\n${head.join(',\n')},\n"records":{\n${body}\n}\n}\n`
}
