import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Network } from '../../src/domain/network'
import { popoloFormat } from '../../src/io/popolo/popolo-format'
import { accept, emptyMap } from '../builders/import-plan-of'
import { planNetworkFile } from '../builders/plan-network-file'
import { countRoles } from './import-plan-of'
import { countRecords } from './import-real-file'
import { describeWithRealData, realDataFolder } from './real-data-folder'

function read(path: string, network: Network = emptyMap) {
  const text = readFileSync(`${realDataFolder}${path}`, 'utf8')
  const fileName = path.split('/').at(-1) ?? ''
  const plan = planNetworkFile(popoloFormat, { fileName, text }, network)
  return { plan, network: accept(network, plan) }
}

function expectNothingNew(network: Network, path: string): void {
  const { plan } = read(path, network)
  expect(plan.changes).toEqual({ added: [], updated: [], removed: [] })
  expect(plan.matches).toEqual([])
}

describeWithRealData('Popolo', () => {
  test('Senedd groups: organisations without a classification are those that seats are for', () => {
    const path = 'senedd-cpg/senedd-cpg.popolo.json'
    const { plan, network } = read(path)
    expect(countRecords(network)).toEqual({
      people: 871,
      partnerships: 91,
      organisations: 549,
      seats: 1377,
    })
    const seats = [...network.seats.values()]
    expect(seats.filter(({ organisationId }) => organisationId !== undefined)).toHaveLength(1354)
    expect(plan.counts.people?.possibleDuplicate).toBe(2)
    expect(plan.counts.organisations?.possibleDuplicate).toBe(2)
    expect(plan.matches).toHaveLength(4)
    expect(countRoles(network)).toMatchObject({ chair: 89, 'vice-chair': 11 })
    expectNothingNew(network, path)
  })

  test('US Congress: parties are no organisations, chambers are elected, areas are wards', () => {
    const path = 'us-congress/us-congress.popolo.json'
    const { plan, network } = read(path)
    expect(countRecords(network)).toEqual({
      people: 537,
      partnerships: 232,
      organisations: 0,
      seats: 4416,
    })
    const people = [...network.people.values()]
    expect(people.filter(({ party, wardId }) => party && wardId)).toHaveLength(537)
    const partnerships = [...network.partnerships.values()]
    expect(partnerships.filter(({ parentId }) => parentId !== undefined)).toHaveLength(225)
    expect(partnerships.filter(({ electedBody }) => electedBody)).toHaveLength(2)
    const seats = [...network.seats.values()]
    const seated = new Set(seats.map(({ partnershipId }) => String(partnershipId)))
    expect(partnerships.filter(({ id }) => !seated.has(id))).toHaveLength(2)
    expect(seats.filter(({ startedOn }) => startedOn !== undefined)).toHaveLength(537)
    expect(network.areas.size).toBe(487)
    const dropped = plan.issues.filter(({ code }) => code === 'contact-not-kept')
    expect(dropped.map(({ column, count }) => [column, count])).toEqual([
      ['gender', 537],
      ['birth_date', 537],
    ])
    expectNothingNew(network, path)
  })

  test('Victoria: a mayor is a councillor as well, on one seat', () => {
    const path = 'small-extras/victoria-councillors.popolo.json'
    const { plan, network } = read(path)
    expect(countRecords(network)).toMatchObject({ people: 670, partnerships: 77, seats: 670 })
    expect(plan.issues.filter(({ code }) => code === 'seats-joined')).toHaveLength(86)
    expect(countRoles(network)).toMatchObject({ chair: 76, 'vice-chair': 10 })
    expect(plan.matches.map(({ incomingName }) => incomingName)).toEqual(['Peter Gibbons'])
    const parties = [...network.people.values()].map(({ party }) => party)
    expect(parties.some((party) => party !== undefined && /unknown/iu.test(party))).toBe(false)
    expectNothingNew(network, path)
  })

  test('Davis: an event is a partnership, somebody who attended sits on it', () => {
    const path = 'reference-networks/davis.popolo.json'
    const { network } = read(path)
    expect(countRecords(network)).toEqual({
      people: 18,
      partnerships: 14,
      organisations: 0,
      seats: 89,
    })
    expectNothingNew(network, path)
  })
})
