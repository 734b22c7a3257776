import { describe, expect, test } from 'vitest'
import { accept, emptyMap, planOfRows } from '../../../tests/builders/import-plan-of'
import { confirm, csvFile, planInMode } from '../../../tests/builders/plan-in-mode'
import { anInfo, aPartnership, aPerson, aSeat, entryOf } from '../../../tests/builders/records'
import { networkOf } from '../../domain/network'
import type { ImportPlan } from '../import-plan'

const boards = ['Health Board', 'Crime Forum', 'Housing Panel', 'Grants Panel']

function seatsOf(plan: ImportPlan) {
  const network = accept(emptyMap, plan)
  return [...network.seats.values()].map(({ personId, partnershipId, role, roleTitle }) => {
    const person = network.people.get(personId ?? '')?.name
    const title = roleTitle === undefined ? '' : ` (${roleTitle})`
    return `${person} / ${network.partnerships.get(partnershipId)?.name}: ${role}${title}`
  })
}

const askedBy = ({ issues }: ImportPlan) =>
  issues.filter(({ level }) => level === 'ask').map(({ code, value }) => [code, value])

describe('a grid of marks', () => {
  test('every mark that is known has its meaning', async () => {
    const marks = [
      'x',
      '✓',
      'C',
      'V',
      'DC',
      'T',
      'S',
      'Sub',
      'O',
      'A',
      'C/S',
      'Chair',
      '0',
      'n',
      '-',
    ]
    const plan = await planOfRows([
      ['Name', 'B1', 'B2', ...marks.map((_, index) => `M${index}`)],
      ['Ada Khan', '', '', ...marks],
    ])
    expect(plan.mapping.mode).toBe('grid-people-down')
    expect(seatsOf(plan).map((seat) => seat.split(': ')[1])).toEqual([
      'member',
      'member',
      'chair',
      'vice-chair',
      'vice-chair',
      'member (Treasurer)',
      'secretary',
      'substitute',
      'observer',
      'adviser',
      'chair (Chair; Secretary)',
      'chair',
    ])
    expect(plan.counts.seats).toMatchObject({ new: 12, leftOut: 3 })
  })

  test('S is a substitute where nobody is a treasurer', async () => {
    const plan = await planOfRows([
      ['Name', ...boards],
      ['Ada Khan', 'S', 'C', 'x', ''],
    ])
    expect(seatsOf(plan)[0]).toBe('Ada Khan / Health Board: substitute')
  })

  test('a legend above the grid wins, and its words that say more are kept', async () => {
    const plan = await planOfRows([
      ['Who sits where (C=Clerk, S=Secretary, L=Link officer, q=Vice)'],
      ['Name', ...boards],
      ['Ada Khan', 'C', 'S', 'L', 'Q'],
    ])
    expect(seatsOf(plan)).toEqual([
      'Ada Khan / Health Board: secretary (Clerk)',
      'Ada Khan / Crime Forum: secretary',
      'Ada Khan / Housing Panel: member (Link officer)',
      'Ada Khan / Grants Panel: vice-chair',
    ])
  })

  test('a mark that is not known is asked about; the answer holds, and none is no seat', async () => {
    const rows = [
      ['Name', ...boards],
      ['Ada Khan', 'z', 'x', 'x', 'x'],
      ['Bo Lee', 'x', 'z', 'x', 'x'],
      ['Cy Poe', 'x', 'x', 'x', ''],
      ['Di Roe', '', 'x', '', ''],
    ]
    const asking = await planOfRows(rows)
    expect(askedBy(asking)).toEqual([['code-unsure', 'Z']])
    expect(asking.changes.added).toEqual([])
    const mapping = confirm(asking.mapping)
    const none = await planOfRows(rows, emptyMap, { mapping })
    expect(none.counts.seats).toMatchObject({ new: 10, leftOut: 2 })
    const marks = (mapping.marks ?? []).map((one) =>
      one.mark === 'Z' ? { ...one, means: 'observer' as const } : one,
    )
    const answered = await planOfRows(rows, emptyMap, { mapping: { ...mapping, marks } })
    expect(seatsOf(answered)[0]).toBe('Ada Khan / Health Board: observer')
    expect(answered.mapping.marks).toContainEqual({
      mark: 'Z',
      count: 2,
      means: 'observer',
      isUnsure: false,
    })
  })

  test('people may stand across the top', async () => {
    const plan = await planOfRows([
      ['', 'Ada Khan', 'Bo Lee', 'Cy Poe'],
      ['Health Board', 'C', '', 'x'],
      ['Crime Forum', '', 'x', ''],
    ])
    expect(plan.mapping.mode).toBe('grid-people-across')
    expect(seatsOf(plan)).toEqual([
      'Ada Khan / Health Board: chair',
      'Cy Poe / Health Board: member',
      'Bo Lee / Crime Forum: member',
    ])
  })

  test('which side the people are on is asked where neither looks like people', async () => {
    const rows = [
      ['', 'E1', 'E2', 'E3'],
      ['P1', 'x', '', 'x'],
      ['P2', '', 'x', ''],
    ]
    expect(askedBy(await planOfRows(rows))).toEqual([['grid-direction-unsure', undefined]])
    const plan = await planInMode(csvFile(rows), 'grid-people-across')
    expect(seatsOf(plan)[0]).toBe('E1 / P1: member')
  })

  test('other columns say more of the person; ways to reach them are not kept', async () => {
    const plan = await planOfRows([
      ['Name', 'Representing', 'Email', ...boards],
      ['Ada Khan', 'Age UK', 'ada@example.org', 'x', '', '', 'x'],
      ['Bo Lee', 'Shelter', 'bo@example.org', '', 'x', 'x', ''],
    ])
    expect(plan.mapping.mode).toBe('grid-people-down')
    const network = accept(emptyMap, plan)
    expect([...network.organisations.values()].map(({ name }) => name)).toEqual([
      'Age UK',
      'Shelter',
    ])
    expect(network.partnerships.size).toBe(4)
    expect(plan.issues).toContainEqual({
      code: 'contact-not-kept',
      level: 'privacy',
      column: 'Email',
      count: 2,
    })
  })

  test('totals are no seats', async () => {
    const plan = await planOfRows([
      ['Name', ...boards, 'Total'],
      ['Ada Khan', 'x', '', 'x', '', '2'],
      ['Total', '1', '0', '1', '0', '2'],
    ])
    expect(plan.counts.seats).toMatchObject({ new: 2, leftOut: 4 })
  })

  test('marks without roles never take away a role that is known; marks with roles do', async () => {
    const before = networkOf(anInfo(), [
      entryOf('people', aPerson({ id: 'p1', name: 'Ada Khan' })),
      entryOf('partnerships', aPartnership({ id: 'b1', name: 'Health Board' })),
      entryOf('seats', aSeat({ id: 's1', partnershipId: 'b1', personId: 'p1', role: 'chair' })),
    ])
    const plain = await planOfRows(
      [
        ['Name', ...boards],
        ['Ada Khan', 'x', 'x', '', ''],
      ],
      before,
    )
    expect(plain.counts.seats).toMatchObject({ unchanged: 1, new: 1 })
    const telling = await planOfRows(
      [
        ['Name', ...boards],
        ['Ada Khan', 'x', 'C', '', ''],
      ],
      before,
    )
    expect(accept(before, telling).seats.get('s1')).toMatchObject({ role: 'member' })
  })

  test.each([
    [
      'a list with several yes or no columns',
      [
        ['Name', 'Board', 'Voting', 'Paid', 'Public'],
        ['Ada Khan', 'Health Board', 'y', 'n', 'y'],
        ['Bo Lee', 'Crime Forum', 'n', 'n', 'y'],
      ],
    ],
    [
      'a list with a mark in most of its columns',
      [
        ['Name', 'Board', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7'],
        ['Ada Khan', 'Health Board', 'x', '', 'x', '', '', 'x', ''],
        ['Bo Lee', 'Crime Forum', '', '', 'x', 'x', '', '', 'x'],
      ],
    ],
    [
      'a list with many blank columns',
      [
        ['Name', 'Board', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6', 'C7', 'C8'],
        ['Ada Khan', 'Health Board', '', '', '', '', '', '', '', ''],
        ['Bo Lee', 'Crime Forum', '', '', '', '', '', '', '', ''],
      ],
    ],
  ])('%s is no grid', async (_, rows) => {
    expect((await planOfRows(rows)).mapping.mode).toBe('one-seat')
  })
})
