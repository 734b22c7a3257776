import { expect, test } from 'vitest'
import { readSampleMap } from '../../tests/builders/golden'
import { aSeat } from '../../tests/builders/records'
import { answersTo } from '../analysis/answers-to'
import { askColumns } from '../analysis/ask-columns'
import { buildColumns } from '../analysis/columns'
import { entriesOf } from '../domain/network'
import { noChanges, type RecordChanges } from '../domain/record-changes'
import { usualSettings } from '../domain/settings'
import { createAnalysisService } from './analysis-service'

const question = { asAt: '2009-04-01', compareWith: '2008-04-01', settings: usualSettings }
const network = readSampleMap('northbridge')

function createFedService() {
  const service = createAnalysisService()
  service.apply({ ...noChanges, added: entriesOf(network) })
  return service
}

const extraSeat: RecordChanges = {
  ...noChanges,
  added: [
    { kind: 'seats', record: aSeat({ id: 'extra', personId: 'p01', partnershipId: 'b_eco' }) },
  ],
}

test('the worker answers what the page would have answered', async () => {
  const ids = ['A1', 'A7', 'A35'] as const
  const answers = await createFedService().answer(ids, question, 1)
  expect(answers).toEqual(answersTo(askColumns(buildColumns(network), question), ids))
})

test('an answer survives the trip through a worker', async () => {
  const answers = await createFedService().answer(['A1', 'A7', 'A10'], question, 1)
  expect(structuredClone(answers)).toEqual(answers)
})

test('a change that comes between two analyses is in both answers', async () => {
  const service = createFedService()
  const answering = service.answer(['A1', 'A2'], question, 1)
  service.apply(extraSeat)
  const answers = await answering
  const seatsIn = (people = answers?.A1.people) =>
    people?.find(({ personId }) => personId === 'p01')
  expect(seatsIn()?.seats).toBe(7)
  expect(answers?.A2.people.find(({ personId }) => personId === 'p01')?.seats).toBe(7)
})

test('another question is answered anew', async () => {
  const service = createFedService()
  const first = await service.answer(['A1'], question, 1)
  const second = await service.answer(['A1'], { ...question, asAt: '1990-01-01' }, 2)
  expect(second?.A1.people.length).toBeLessThan(first?.A1.people.length ?? 0)
})

test('a cancelled request ends without an answer, and the next one is answered', async () => {
  const service = createFedService()
  const first = service.answer(['A1', 'A7'], question, 1)
  const second = service.answer(['A1'], question, 2)
  service.cancel(1)
  expect(await first).toBeNull()
  expect(await second).not.toBeNull()
})

test('cancelling what is already answered does nothing', async () => {
  const service = createFedService()
  await service.answer(['A1'], question, 1)
  service.cancel(1)
  expect(await service.answer(['A1'], question, 2)).not.toBeNull()
})
