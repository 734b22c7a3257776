import { expect, test } from 'vitest'
import {
  aConsultation,
  aDecision,
  aFunding,
  aLink,
  anArea,
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aPosition,
  aPriority,
  aSeat,
  aStory,
  aStrategy,
  aStrategyLink,
  aTheme,
  aView,
  entryOf,
} from '../../tests/builders/records'
import { removeRecord } from './commands/remove-record'
import { emptyNetwork, entriesOf, networkOf } from './network'
import { applyChanges } from './record-changes'
import { fileKinds, type Kind, kinds, type RecordEntry } from './records'
import { findReferences, referenceFields } from './references'

/** Every kind, with every reference set. Each id is its kind and a letter: `a` refers to `b`. */
const full: Readonly<Record<Kind, (id: string) => { readonly id: string }>> = {
  people: (id) => aPerson({ id, wardId: 'areas-b', interestThemeIds: ['themes-b'] }),
  organisations: (id) =>
    anOrganisation({
      id,
      areaId: 'areas-b',
      themeIds: ['themes-b'],
      parentId: 'organisations-b',
    }),
  partnerships: (id) =>
    aPartnership({
      id,
      areaId: 'areas-b',
      themeIds: ['themes-b'],
      parentId: 'partnerships-b',
      hostOrganisationId: 'organisations-b',
    }),
  seats: (id) =>
    aSeat({
      id,
      partnershipId: 'partnerships-b',
      personId: 'people-b',
      organisationId: 'organisations-b',
      wanted: { themeIds: ['themes-b'], wardId: 'areas-b' },
    }),
  positions: (id) => aPosition({ id, personId: 'people-b', organisationId: 'organisations-b' }),
  links: (id) => aLink({ id, fromId: 'partnerships-b', toId: 'organisations-b' }),
  funding: (id) =>
    aFunding({
      id,
      fromId: 'organisations-b',
      toId: 'partnerships-b',
      viaPartnershipId: 'partnerships-b',
    }),
  strategies: (id) =>
    aStrategy({
      id,
      ownerIds: ['organisations-b', 'partnerships-b'],
      themeIds: ['themes-b'],
      areaId: 'areas-b',
      priorities: [{ id: 'one', text: 'One', themeId: 'themes-b' }],
    }),
  strategyLinks: (id) => aStrategyLink({ id, fromId: 'strategies-b', toId: 'strategies-b' }),
  consultations: (id) =>
    aConsultation({
      id,
      byIds: ['organisations-b', 'partnerships-b'],
      areaId: 'areas-b',
      themeIds: ['themes-b'],
    }),
  themes: (id) => aTheme({ id, parentId: 'themes-b' }),
  areas: (id) => anArea({ id, parentId: 'areas-b' }),
  priorities: (id) =>
    aPriority({ id, themeId: 'themes-b', areaId: 'areas-b', organisationId: 'organisations-b' }),
  views: (id) => aView({ id }),
  stories: (id) => aStory({ id, steps: [{ id: 'one', viewId: 'views-b' }] }),
  decisions: (id) => aDecision({ id, aboutIds: ['people-b', 'views-b'] }),
  info: (id) => anInfo({ id, myOrganisationId: 'organisations-b' }),
}

test('the table finds every id that a record of any kind holds', () => {
  for (const kind of kinds) {
    const written = JSON.stringify(full[kind]('own-id')).match(/"[a-zA-Z]+-b"/gu) ?? []
    const found = findReferences(entryOf(kind, full[kind]('own-id'))).map(({ id }) => `"${id}"`)
    expect(found.toSorted(), kind).toEqual([...written].toSorted())
  }
})

test('every row of the table stands for a field that a record can hold', () => {
  for (const kind of kinds) {
    const found = findReferences(entryOf(kind, full[kind]('own-id')))
    for (const { path } of referenceFields[kind])
      expect(
        found.some((reference) => reference.path === path),
        `${kind} ${path.join('.')}`,
      ).toBe(true)
  }
})

test('whatever is removed, nothing that stays still holds its id', () => {
  const targets = fileKinds.map((kind) => entryOf(kind, withoutReferences(kind, `${kind}-b`)))
  const network = networkOf(anInfo({ myOrganisationId: 'organisations-b' }), [
    ...targets,
    ...fileKinds.map((kind) => entryOf(kind, emptied(full[kind](`${kind}-a`)))),
  ])
  for (const kind of fileKinds) {
    const removed = removeRecord({ kind, id: `${kind}-b` })(network)
    if (!removed.ok) throw new Error(`${kind}: ${removed.problem.code} ${removed.problem.field}`)
    const after = entriesOf(applyChanges(network, removed.value))
    expect(
      after.filter((entry) => JSON.stringify(entry.record).includes(`"${kind}-b"`)),
      kind,
    ).toEqual([])
  }
})

/** Ties need two ends that differ, and a seat that is wanted needs to be empty. */
function emptied(record: { readonly id: string }) {
  if ('wanted' in record) return { ...record, personId: null }
  if (record.id === 'strategyLinks-a') return { ...record, fromId: 'strategies-a' }
  return record
}

function withoutReferences(kind: Kind, id: string): { readonly id: string } {
  const makers: Partial<Record<Kind, () => { readonly id: string }>> = {
    seats: () => aSeat({ id, partnershipId: 'partnerships-a', personId: 'people-a' }),
    positions: () => aPosition({ id, personId: 'people-a', organisationId: 'organisations-a' }),
    links: () => aLink({ id, fromId: 'partnerships-a', toId: 'organisations-a' }),
    funding: () => aFunding({ id, fromId: 'partnerships-a', toId: 'organisations-a' }),
    strategyLinks: () => aStrategyLink({ id, fromId: 'strategies-a', toId: 'strategies-b' }),
    priorities: () => aPriority({ id, themeId: 'themes-a' }),
    decisions: () => aDecision({ id, aboutIds: ['people-a', 'views-a'] }),
  }
  const usual: Partial<Record<Kind, (fields: { id: string }) => { readonly id: string }>> = {
    people: aPerson,
    organisations: anOrganisation,
    partnerships: aPartnership,
    strategies: aStrategy,
    consultations: aConsultation,
    themes: aTheme,
    areas: anArea,
    views: aView,
    stories: aStory,
  }
  const made = makers[kind]?.() ?? usual[kind]?.({ id })
  if (made === undefined) throw new Error(`No record of kind ${kind}`)
  return made
}

test('a record without references has none', () => {
  const entry: RecordEntry = { kind: 'views', record: aView() }
  expect(findReferences(entry)).toEqual([])
  expect(entriesOf(emptyNetwork(anInfo())).flatMap(findReferences)).toEqual([])
})
