import { describe, expect, test } from 'vitest'
import { accept, emptyMap, planOfBytes } from '../../../tests/builders/import-plan-of'
import type { ImportPlan } from '../import-plan'

const planOfText = (text: string, partnership?: string, name = 'Pasted rows.txt') =>
  planOfBytes(new TextEncoder().encode(text), name, emptyMap, {
    ...(partnership === undefined
      ? {}
      : {
          mapping: { mode: 'pasted-text', sheet: '', headingRow: 0, columns: [], partnership },
        }),
  })

function seatsOf(plan: ImportPlan) {
  const network = accept(emptyMap, plan)
  return [...network.seats.values()].map(({ personId, partnershipId, role, organisationId }) =>
    [
      network.partnerships.get(partnershipId)?.name,
      network.people.get(personId ?? '')?.name ?? 'nobody',
      role,
      ...(organisationId === undefined ? [] : [network.organisations.get(organisationId)?.name]),
    ].join(' / '),
  )
}

describe('text that was pasted', () => {
  test('partnerships, names with roles and organisations, and what stands between them', async () => {
    const plan = await planOfText(`Health and Wellbeing Board

      Cllr Ada Khan (Chair)
      Bo Lee – Age UK
      2. Cy Poe, Vice Chair
      In attendance
      Di Roe - Mind
      Apologies:
      Gil Ash
      Substitutes: Ed Fox, Fay Orr

      Northbridge Friends:
      Ada Khan; Bo Lee
      Vacant`)
    expect(plan.file.format).toBe('text')
    expect(plan.mapping.mode).toBe('pasted-text')
    expect(seatsOf(plan)).toEqual([
      'Health and Wellbeing Board / Ada Khan / chair',
      'Health and Wellbeing Board / Bo Lee / member / Age UK',
      'Health and Wellbeing Board / Cy Poe / vice-chair',
      'Health and Wellbeing Board / Di Roe / observer / Mind',
      'Health and Wellbeing Board / Gil Ash / member',
      'Health and Wellbeing Board / Ed Fox / substitute',
      'Health and Wellbeing Board / Fay Orr / substitute',
      'Northbridge Friends / Ada Khan / member',
      'Northbridge Friends / Bo Lee / member',
      'Northbridge Friends / nobody / member',
    ])
    expect(plan.counts.seats).toMatchObject({ new: 10, problem: 0, leftOut: 4 })
  })

  test('names without a partnership wait until one is named', async () => {
    const asking = await planOfText('Ada Khan\nBo Lee')
    expect(asking.issues).toEqual([{ code: 'partnership-unsure', level: 'ask' }])
    expect(seatsOf(await planOfText('Ada Khan\nBo Lee', ' Health Board '))).toEqual([
      'Health Board / Ada Khan / member',
      'Health Board / Bo Lee / member',
    ])
  })

  test('a text in which nothing is found asks rather than import nothing', async () => {
    const plan = await planOfText('Health Board:')
    expect(plan.issues).toEqual([{ code: 'no-heading-row', level: 'ask' }])
  })

  test.each([
    ['cells copied from a spreadsheet', 'Name\tBoard\nAda Khan\tHealth Board'],
    ['a list with commas and headings', 'Name,Board\nAda Khan,Health Board'],
  ])('%s is read as a table', async (_, text) => {
    const plan = await planOfText(text)
    expect(plan.file.format).toBe('csv')
    expect(plan.mapping.mode).toBe('one-seat')
    expect(seatsOf(plan)).toEqual(['Health Board / Ada Khan / member'])
  })

  test('a table of a page is read as a table, a list as lines', async () => {
    const table =
      '<table><tr><th>Name</th><th>Board</th></tr><tr><td>Ada Khan</td><td>Health Board</td></tr></table>'
    const plan = await planOfText(table, undefined, 'Pasted rows.html')
    expect(plan.file.format).toBe('html')
    expect(seatsOf(plan)).toEqual(['Health Board / Ada Khan / member'])
    const list = await planOfText(
      '<h2>Health Board</h2><ul><li>Ada Khan (Chair)</li></ul>',
      undefined,
      'a.htm',
    )
    expect(list.mapping.mode).toBe('pasted-text')
    expect(seatsOf(list)).toEqual(['Health Board / Ada Khan / chair'])
  })
})
