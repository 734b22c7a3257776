import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { accept, emptyMap } from '../../../tests/builders/import-plan-of'
import { aContext, planNetworkFile } from '../../../tests/builders/plan-network-file'
import type { Network } from '../../domain/network'
import { isActiveOn } from '../../domain/period'
import { modernGovFormat } from './moderngov-format'

const council = 'Harbour Council'
const textOf = (name: string) =>
  readFileSync(new URL(`../../../tests/fixtures/moderngov/${name}`, import.meta.url), 'utf8')
const planText = (text: string, network: Network = emptyMap) =>
  planNetworkFile(modernGovFormat, { fileName: 'saved.xml', text }, network, { council })

function read(name: string, network: Network = emptyMap) {
  const plan = planText(textOf(name), network)
  const after = accept(network, plan)
  expect(planText(textOf(name), after).changes).toEqual({ added: [], updated: [], removed: [] })
  return { plan, network: after }
}

const names = [
  'GetCommittees.xml',
  'GetCouncillorsByWard.xml',
  'mgUserInfo.html',
  'mgOutsideBodyDetails.html',
] as const

test('four pages in turn: each gives what it says, and read again it changes nothing', () => {
  const committees = read(names[0])
  expect(committees.plan.counts.partnerships).toMatchObject({ new: 2, leftOut: 1 })
  const councillors = read(names[1], committees.network)
  expect(councillors.plan.counts).toMatchObject({
    people: { new: 1 },
    areas: { new: 1 },
    positions: { new: 2 },
  })
  const user = read(names[2], councillors.network)
  expect(user.plan.counts).toMatchObject({ seats: { new: 5 }, people: { new: 0 } })
  const ended = [...user.network.seats.values()].filter((seat) => !isActiveOn(seat, '2026-08-22'))
  expect(ended).toHaveLength(2)
  const body = read(names[3], user.network)
  expect(body.plan.counts.seats).toMatchObject({ new: 1, updated: 1 })
  const { people, partnerships, seats, organisations, positions } = body.network
  expect([people.size, partnerships.size, seats.size, organisations.size]).toEqual([2, 5, 6, 2])
  expect(
    [...people.values()].map(({ name, party, publicOffice }) => [name, party, publicOffice]),
  ).toEqual([
    ['Ada Example MBE', 'Independent', true],
    ['Sam Person', undefined, false],
  ])
  expect(
    [...positions.values()].map(({ role, startedOn, endedOn }) => [role, startedOn, endedOn]),
  ).toEqual([
    ['Councillor', '2019-05-06', '2023-05-07'],
    ['Councillor', '2023-05-08', undefined],
  ])
  const trust = [...partnerships.values()].find(({ name }) => name === 'Harbour Community Trust')
  expect(trust?.note).toContain('To manage the harbour community hall.')
})

test.each(names)(
  '%s asks which council it is from, and changes nothing until it is told',
  (name) => {
    const planned = modernGovFormat.plan(
      { fileName: name, text: textOf(name) },
      aContext(emptyMap),
      {},
    )
    expect(planned).toMatchObject({
      value: { issues: [{ code: 'council-needed', level: 'ask' }], changes: { added: [] } },
    })
  },
)

test('home and work addresses, telephones and pictures are nowhere in the plan', () => {
  expect(JSON.stringify(planText(textOf(names[1])))).not.toMatch(
    /Town Hall|EX1|01234|ada\.example|pic\.jpg/u,
  )
})

test('a Cabinet of another council is not the Cabinet of this one', () => {
  const { network } = read(names[0])
  const file = { fileName: 'x.xml', text: textOf(names[0]) }
  const other = planNetworkFile(modernGovFormat, file, network, { council: 'Other Council' })
  expect(other.counts.partnerships).toMatchObject({ new: 2, possibleDuplicate: 2 })
})

describe('refused and told', () => {
  test('T28 an XML file that defines entities is refused', () => {
    const text = `<!DOCTYPE a [<!ENTITY b "c">]>${textOf(names[0])}`
    expect(
      modernGovFormat.plan({ fileName: 'x', text }, aContext(emptyMap), { council }),
    ).toMatchObject({ problem: { code: 'xml-unsafe' } })
  })

  test('T29 an XML file cut short is refused whole', () => {
    const text = textOf(names[1])
    for (const share of [0.5, 0.7, 0.9, 0.98]) {
      const cut = text.slice(0, text.length * share)
      const plan = modernGovFormat.plan({ fileName: 'x', text: cut }, aContext(emptyMap), {
        council,
      })
      expect(plan).toMatchObject({ problem: { code: 'file-not-readable' } })
    }
  })

  test('elements deeper than 64 are refused', () => {
    const text = `<committees><committee>${'<a>'.repeat(80)}${'</a>'.repeat(80)}</committee></committees>`
    expect(
      modernGovFormat.plan({ fileName: 'x', text }, aContext(emptyMap), { council }),
    ).toMatchObject({ problem: { code: 'xml-unsafe' } })
  })

  test('an appointment that has expired without a date is told and is no seat', () => {
    const text = textOf(names[2]).replace('<strong> (02/06/2021 - 09/10/2022)</strong>', '')
    const plan = planText(text)
    expect(plan.counts.seats).toMatchObject({ new: 4, problem: 1 })
  })

  test('a page of one councillor says nothing of who else sits there', () => {
    const { network } = read(names[3])
    const plan = planText(textOf(names[2]), network)
    expect(plan.issues.map(({ code }) => code)).not.toContain('not-in-file')
  })

  test('other pages and files are not taken for these', () => {
    const isLike = (text: string) => modernGovFormat.isLike({ fileName: 'x.html', text })
    expect(isLike('<html><table><tr><td>Members</td></tr></table></html>')).toBe(false)
    expect(isLike('<gexf><graph/></gexf>')).toBe(false)
  })
})
