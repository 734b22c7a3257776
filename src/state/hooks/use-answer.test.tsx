import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { openInProcess } from '../../../tests/builders/in-process-worker'
import { anInfo, aPartnership, aPerson, aSeat } from '../../../tests/builders/records'
import type { AnalysisId } from '../../analysis/answer'
import type { Question } from '../../analysis/question'
import { networkOf } from '../../domain/network'
import { noChanges } from '../../domain/record-changes'
import { usualSettings } from '../../domain/settings'
import { type AnalysisClient, createAnalysisClient } from '../analysis-client'
import { createNetworkStore } from '../network-store'
import { type Services, ServicesProvider } from './services'
import { useAnswer } from './use-answer'

const asAt = (day: string): Question => ({
  asAt: day,
  compareWith: '2008-04-01',
  settings: usualSettings,
})
const seat = aSeat({ startedOn: '2009' })

function openStore() {
  const network = networkOf(anInfo(), [
    { kind: 'people', record: aPerson() },
    { kind: 'partnerships', record: aPartnership() },
    { kind: 'seats', record: seat },
  ])
  return createNetworkStore({ network, newId: () => 'command' })
}

function renderAnswer(
  ids: readonly AnalysisId[],
  store = openStore(),
  analysis: AnalysisClient = createAnalysisClient(store, openInProcess),
) {
  const services = { analysis, network: store } as Services
  const wrapper = ({ children }: { readonly children: ReactNode }) => (
    <ServicesProvider value={services}>{children}</ServicesProvider>
  )
  const hook = renderHook(({ day }) => useAnswer([...ids], asAt(day)), {
    wrapper,
    initialProps: { day: '2010-01-01' },
  })
  return { ...hook, store }
}

test('an answer is ready with every analysis asked for and what it rests on', async () => {
  const { result } = renderAnswer(['A1', 'A7'])
  expect(result.current).toEqual({ status: 'working', answers: null })
  await waitFor(() => expect(result.current.status).toBe('ready'))
  expect(result.current.answers?.A1?.people).toMatchObject([{ personId: 'ada', seats: 1 }])
  expect(result.current.answers?.A7?.partnerships).toBe(1)
  expect(result.current.answers?.basis).toMatchObject({ seats: 1 })
})

test('the last answer stays, marked, until the next date is answered', async () => {
  const { result, rerender } = renderAnswer(['A1'])
  await waitFor(() => expect(result.current.status).toBe('ready'))
  rerender({ day: '2008-01-01' })
  expect(result.current.status).toBe('working')
  expect(result.current.answers?.A1?.people).toHaveLength(1)
  await waitFor(() => expect(result.current.status).toBe('ready'))
  expect(result.current.answers?.A1?.people).toEqual([])
})

test('a change of the map is answered without being asked for', async () => {
  const { result, store } = renderAnswer(['A1'])
  await waitFor(() => expect(result.current.status).toBe('ready'))
  act(() => store.absorb({ ...noChanges, removed: [{ kind: 'seats', record: seat }] }))
  await waitFor(() => expect(result.current.answers?.A1?.people).toEqual([]))
})

test('an answer that comes late is dropped: the newest question wins', async () => {
  const replies: (() => void)[] = []
  const analysis = {
    ask: (_ids: unknown, question: Question) =>
      new Promise((resolve) => {
        replies.push(() => resolve({ A2: { limit: 0, people: [] }, basis: question.asAt }))
      }),
  } as unknown as AnalysisClient
  const { result, rerender } = renderAnswer(['A2'], openStore(), analysis)
  rerender({ day: '2011-01-01' })
  await act(async () => {
    for (const reply of replies.toReversed()) reply()
  })
  expect(result.current).toMatchObject({ status: 'ready', answers: { basis: '2011-01-01' } })
})

test('a failure is shown and keeps what was answered; a late failure is not shown', async () => {
  const refusals: (() => void)[] = []
  const store = openStore()
  const client = createAnalysisClient(store, openInProcess)
  const analysis = {
    ask: (ids: readonly AnalysisId[], question: Question) =>
      ids[0] === 'A1'
        ? client.ask(['A1'], question)
        : new Promise((_, reject) => {
            refusals.push(() => reject(new Error('lost')))
          }),
  } as unknown as AnalysisClient
  const { result, rerender } = renderAnswer(['A1', 'A7'], store, analysis)
  rerender({ day: '2011-01-01' })
  await act(async () => refusals[0]?.())
  expect(result.current.status).toBe('working')
  await act(async () => refusals[1]?.())
  await waitFor(() => expect(result.current.answers?.A1?.people).toHaveLength(1))
  expect(result.current.status).toBe('failed')
})

test('asking the same again in other words asks nothing anew', async () => {
  const asked: unknown[] = []
  const store = openStore()
  const client = createAnalysisClient(store, openInProcess)
  const analysis: AnalysisClient = {
    ...client,
    ask: (ids, question, signal) => {
      asked.push(ids)
      return client.ask(ids, question, signal)
    },
  }
  const { result, rerender } = renderAnswer(['A1'], store, analysis)
  await waitFor(() => expect(result.current.status).toBe('ready'))
  rerender({ day: '2010-01-01' })
  expect(asked).toHaveLength(1)
})
