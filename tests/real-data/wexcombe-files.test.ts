import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { Network } from '../../src/domain/network'
import type { ImportPlan } from '../../src/io/import-plan'
import { indexKnownRecords } from '../../src/io/matching/known-records'
import { indexSimilarNames } from '../../src/io/matching/similar-names'
import { accept, emptyMap } from '../builders/import-plan-of'
import { planOf } from './import-plan-of'

const sampleData = fileURLToPath(new URL('../../sample-data/', import.meta.url))
const expectedPath = `${sampleData}wexcombe-expected.json`

interface ExpectedWorkbook {
  readonly headingRow: number
  readonly rows: number
  readonly people: number
  readonly partnerships: number
  readonly organisations: number
  readonly seats: number
  readonly emptySeats: number
  readonly nameNotRecorded: number
  readonly problems: readonly { readonly row: number; readonly code: string }[]
  readonly joinedRows: readonly number[]
  readonly changed: readonly { readonly row: number; readonly code: string }[]
  readonly rolesNotKnown: Readonly<Record<string, number>>
  readonly contactColumns: readonly string[]
  readonly sheetsLeftOut: readonly string[]
  readonly joinedAcrossOrganisations: readonly string[]
  readonly possibleSame: Readonly<
    Record<'people' | 'organisations', readonly (readonly [string, string])[]>
  >
}

describe.skipIf(!existsSync(expectedPath))('the sample spreadsheet of Wexcombe', () => {
  const expected = existsSync(expectedPath)
    ? (JSON.parse(readFileSync(expectedPath, 'utf8')).workbook as ExpectedWorkbook)
    : ({} as ExpectedWorkbook)
  const files = ['wexcombe-seats.csv', 'wexcombe-seats.xlsx']

  test.each(files)('%s gives the people, bodies and seats it is made of', async (file) => {
    const { plan, network } = await importFile(file)
    const seats = [...network.seats.values()]
    const isNotNamed = (seat: (typeof seats)[number]) => seat.nameNotRecorded === true
    expect({
      headingRow: plan.mapping.headingRow,
      people: network.people.size,
      partnerships: network.partnerships.size,
      organisations: network.organisations.size,
      seats: seats.length,
      emptySeats: seats.filter((seat) => seat.personId === null && !isNotNamed(seat)).length,
      nameNotRecorded: seats.filter(isNotNamed).length,
    }).toEqual({
      headingRow: expected.headingRow,
      people: expected.people,
      partnerships: expected.partnerships,
      organisations: expected.organisations,
      seats: expected.seats,
      emptySeats: expected.emptySeats,
      nameNotRecorded: expected.nameNotRecorded,
    })
    const used = seats.length + rowsOf(plan, ['seats-joined']).length
    expect(used + (plan.counts.seats?.problem ?? 0)).toBe(expected.rows)
  })

  test.each(files)('%s tells of every row it changes or leaves out', async (file) => {
    const { plan } = await importFile(file)
    const problems = plan.issues.filter(({ level }) => level === 'problem')
    expect(problems.map(({ row, code }) => ({ row, code }))).toEqual(expected.problems)
    expect(rowsOf(plan, ['seats-joined'])).toEqual(expected.joinedRows)
    expect(rowsOf(plan, ['date-unreadable', 'number-unreadable'])).toEqual(
      expected.changed.map(({ row }) => row),
    )
    const roles = plan.issues.filter(({ code }) => code === 'role-not-known')
    expect(Object.fromEntries(roles.map(({ value, count }) => [value, count]))).toEqual(
      expected.rolesNotKnown,
    )
    const columns = plan.issues.filter(({ code }) => code === 'contact-not-kept')
    expect(columns.map(({ column }) => column)).toEqual(expected.contactColumns)
    const joined = plan.issues.filter(({ code }) => code === 'person-joined-across-organisations')
    expect(joined).toHaveLength(expected.joinedAcrossOrganisations.length)
  })

  test('the workbook leaves out the sheets that only explain', async () => {
    const { plan } = await importFile('wexcombe-seats.xlsx')
    const left = plan.issues.filter(({ code }) => code === 'sheet-left-out')
    expect(left.map(({ sheet }) => sheet).sort()).toEqual([...expected.sheetsLeftOut].sort())
  })

  test.each(files)('%s read a second time changes nothing', async (file) => {
    const { network } = await importFile(file)
    const again = await planOf(`${sampleData}${file}`, network)
    expect(again.changes).toEqual({ added: [], updated: [], removed: [] })
  })

  test('the workbook and the text file say the same', async () => {
    const { network } = await importFile('wexcombe-seats.csv')
    const again = await planOf(`${sampleData}wexcombe-seats.xlsx`, network)
    expect(again.changes).toEqual({ added: [], updated: [], removed: [] })
  })

  test.each(['people', 'organisations'] as const)(
    'on the map, its %s that may be the same resemble one another',
    async (kind) => {
      const { network } = await importFile('wexcombe-seats.csv')
      const known = indexKnownRecords(network, kind).named()
      const similar = indexSimilarNames(kind, known)
      const found = new Set(
        known.flatMap(({ name, cleaned }) =>
          similar.find(cleaned).map(({ record }) => toPair(name, record.name)),
        ),
      )
      const pairs = expected.possibleSame[kind].map(([first, second]) =>
        toPair(fullName(network, kind, first), fullName(network, kind, second)),
      )
      expect([...found].sort()).toEqual(pairs.sort())
    },
  )
})

async function importFile(file: string) {
  const plan = await planOf(`${sampleData}${file}`, emptyMap, { today: '2026-11-01' })
  return { plan, network: accept(emptyMap, plan) }
}

function rowsOf({ issues }: ImportPlan, codes: readonly string[]) {
  return issues.filter(({ code }) => codes.includes(code)).map(({ row }) => row)
}

function toPair(first: string, second: string): string {
  return [first, second].sort().join(' / ')
}

/** A name as it stands on the map, perhaps with a title. */
function fullName(network: Network, kind: 'people' | 'organisations', name: string): string {
  const names = [...network[kind].values()].map((record) => record.name)
  return names.find((one) => one === name) ?? names.find((one) => one.endsWith(name)) ?? name
}
