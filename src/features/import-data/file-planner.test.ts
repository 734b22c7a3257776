import { expect, test, vi } from 'vitest'
import { openInProcess } from '../../../tests/builders/in-process-worker'
import type { ImportIssue, ImportProgress, PlanSummary } from '../../io/import-plan'
import { createImportClient, type ImportClient } from '../../state/import-client'
import { createFilePlanner, type Planned } from './file-planner'

const bytesOf = (text: string) => new TextEncoder().encode(text)
const nothing = { mapping: null, answers: [] }
const ignore = () => undefined
const realClient = createImportClient({ openWorker: openInProcess })

/** Two people of one name with two ids: the file itself asks whether they are the same. */
const twins = [
  'Person id,Name,Committee',
  'x/1,Peter Gibbons,Health',
  'x/1,Peter Gibbons,Roads',
  'x/2,Peter Gibbons,Roads',
  'x/3,Ann Lee,Health',
].join('\n')

function getPlan(planned: Planned | null): PlanSummary {
  if (planned === null || 'refused' in planned.outcome) throw new Error('A plan was expected')
  return planned.outcome
}

test('of three wishes made at once only the first and the newest are planned', async () => {
  const mappings: unknown[] = []
  const client: ImportClient = {
    open(file, current) {
      const opened = realClient.open(file, current)
      return {
        ...opened,
        plan: (choices, onProgress) => {
          mappings.push(choices?.mapping)
          return opened.plan(choices, onProgress)
        },
      }
    },
  }
  const planner = createFilePlanner(client, { name: 'a.csv', bytes: bytesOf(twins) }, undefined)
  const { mapping } = getPlan(await planner.plan(nothing, null, ignore))
  const wish = (headingRow: number) => ({ mapping: { ...mapping, headingRow }, answers: [] })
  const all = await Promise.all([1, 2, 3].map((row) => planner.plan(wish(row), null, ignore)))
  expect(all.slice(0, 2)).toEqual([null, null])
  expect(getPlan(all[2] ?? null).mapping.headingRow).toBe(3)
  expect(mappings).toEqual([undefined, wish(3).mapping])
  planner.stop()
})

test('after a stop the file is read again and the answers are about the same names', async () => {
  const planner = createFilePlanner(realClient, { name: 'a.csv', bytes: bytesOf(twins) }, undefined)
  const first = getPlan(await planner.plan(nothing, null, ignore))
  const [asked] = first.matches
  const [candidate] = asked?.candidates ?? []
  if (asked === undefined || candidate === undefined) throw new Error('The file asks about a name')
  planner.stop()
  expect(planner.opened()).toBeNull()
  const answers = [
    { incomingId: asked.incomingId, candidateId: candidate.id, answer: 'same' as const },
  ]
  const again = await planner.plan({ mapping: first.mapping, answers }, first, ignore)
  expect(getPlan(again).matches[0]).toMatchObject({ incomingName: 'Peter Gibbons', answer: 'same' })
  expect(again?.answers[0]?.incomingId).toBe(getPlan(again).matches[0]?.incomingId)
  planner.stop()
})

test('progress is told while planning and not after a stop', async () => {
  const tell: ((progress: ImportProgress) => void)[] = []
  const client: ImportClient = {
    open: () => ({
      plan: (_, onProgress) => {
        if (onProgress !== undefined) tell.push(onProgress)
        return new Promise(() => undefined)
      },
      collectIssues: async () => [],
      collectChanges: () => new Promise(() => undefined),
      cancel: ignore,
    }),
  }
  const onProgress = vi.fn()
  const planner = createFilePlanner(client, { name: 'a.csv', bytes: bytesOf('a') }, undefined)
  void planner.plan(nothing, null, onProgress)
  await vi.waitFor(() => expect(tell).toHaveLength(1))
  tell[0]?.({ step: 'reading', share: 0.5 })
  planner.stop()
  tell[0]?.({ step: 'reading', share: 0.9 })
  expect(onProgress.mock.calls).toEqual([[{ step: 'reading', share: 0.5 }]])
})

test('a plan that was stopped or overtaken while it ran is dropped, whatever it says', async () => {
  const answer: ((outcome: { refused: ImportIssue }) => void)[] = []
  const client: ImportClient = {
    open: () => ({
      plan: () => new Promise((resolve) => answer.push(resolve)),
      collectIssues: async () => [],
      collectChanges: () => new Promise(() => undefined),
      cancel: () => answer.at(-1)?.({ refused: { code: 'time-out', level: 'refuse' } }),
    }),
  }
  const planner = createFilePlanner(client, { name: 'a.csv', bytes: bytesOf('a') }, undefined)
  const stopped = planner.plan(nothing, null, ignore)
  await vi.waitFor(() => expect(answer).toHaveLength(1))
  planner.stop()
  expect(await stopped).toBeNull()
  const overtaken = planner.plan(nothing, null, ignore)
  await vi.waitFor(() => expect(answer).toHaveLength(2))
  void planner.plan(nothing, null, ignore)
  planner.opened()?.cancel()
  expect(await overtaken).toBeNull()
})

test('a map that is open is named to the worker, and the bytes given stay whole', async () => {
  const open = vi.spyOn(realClient, 'open')
  const bytes = bytesOf('x')
  const planner = createFilePlanner(realClient, { name: 'a.csv', bytes }, 'the-map')
  open.mockImplementation(() => ({
    plan: async () => ({ refused: { code: 'file-empty', level: 'refuse' } }),
    collectIssues: async () => [],
    collectChanges: () => new Promise(() => undefined),
    cancel: ignore,
  }))
  await planner.plan(nothing, null, ignore)
  expect(open.mock.calls[0]?.[1]).toEqual({ mapId: 'the-map' })
  expect(planner.opened()).toBeNull()
  expect(open.mock.calls[0]?.[0].bytes).not.toBe(bytes)
})
