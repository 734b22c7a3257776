import { useEffect, useMemo, useState } from 'react'
import { addRecords } from '../../domain/commands/add-records'
import { type RecordEntry, readRecord } from '../../domain/records'
import type { DuplicatePair as FoundPair } from '../../io/matching/find-duplicates'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import type { RecordWords } from '../../state/record-words'

export type DuplicatePair = FoundPair

export function keyOfPair({ kind, firstId, secondId }: DuplicatePair): string {
  return `${kind} ${firstId} ${secondId}`
}

type Found = readonly DuplicatePair[] | 'failed' | null

/** The pairs still to be answered, and what answering does. */
export function useDuplicates(words: RecordWords) {
  const { duplicates, network, notices, newId, clock } = useServices()
  const { people, organisations, partnerships, decisions } = useNetwork()
  const [found, setFound] = useState<Found>(null)
  const [later, setLater] = useState<ReadonlySet<string>>(new Set())

  // Names and decisions make pairs; while the new ones are sought the old ones stay.
  useEffect(() => {
    const left = new AbortController()
    const read = [people, organisations, partnerships, decisions]
    duplicates.find(network.state.getState().network, left.signal).then(setFound, () => {
      if (!left.signal.aborted && read.length > 0) setFound('failed')
    })
    return () => left.abort()
  }, [duplicates, network, people, organisations, partnerships, decisions])

  const open = useMemo(() => {
    const byKind = { people, organisations, partnerships }
    const isDifferent = new Set(
      [...decisions.values()].flatMap(({ question, outcome, aboutIds }) =>
        question === 'same-record' && outcome === 'different'
          ? [[...aboutIds].sort().join(' ')]
          : [],
      ),
    )
    return (found === null || found === 'failed' ? [] : found).filter(
      ({ kind, firstId, secondId }) =>
        byKind[kind].has(firstId) &&
        byKind[kind].has(secondId) &&
        !isDifferent.has(`${firstId} ${secondId}`),
    )
  }, [found, people, organisations, partnerships, decisions])
  const pairs = open.filter((pair) => !later.has(keyOfPair(pair)))

  function declareDifferent(answered: readonly DuplicatePair[]) {
    const entries = answered.map(({ firstId, secondId }) =>
      toDecision(newId(), [firstId, secondId], clock.today()),
    )
    const [first] = answered
    if (first === undefined) return
    const label = {
      code: 'tell-apart' as const,
      values: {
        count: answered.length,
        first: words.nameOfId(first.kind, first.firstId),
        second: words.nameOfId(first.kind, first.secondId),
      },
    }
    const result = network.execute(addRecords(entries), label)
    if (result.ok) notices.show({ code: 'done', label })
    else notices.show({ code: 'problem', problem: result.problem.code })
  }

  return {
    pairs,
    putOff: open.length - pairs.length,
    status: statusOf(found, pairs.length),
    declareDifferent,
    decideLater: (put: readonly DuplicatePair[]) =>
      setLater(new Set([...later, ...put.map(keyOfPair)])),
    bringBack: () => setLater(new Set()),
  }
}

function statusOf(found: Found, count: number): 'failed' | 'looking' | 'none' | 'found' {
  if (found === 'failed') return 'failed'
  if (found === null) return 'looking'
  return count === 0 ? 'none' : 'found'
}

function toDecision(id: string, aboutIds: readonly string[], decidedOn: string): RecordEntry {
  const read = readRecord('decisions', {
    id,
    question: 'same-record',
    aboutIds,
    outcome: 'different',
    decidedOn,
  })
  if (!read.ok) throw new Error(`A decision is well formed: ${read.problem.field}`)
  return read.value
}
