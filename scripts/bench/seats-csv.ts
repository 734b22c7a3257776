import { inventPartnershipName, inventPersonName } from './invented-name'
import { type BenchSize, createBenchNetwork } from './network'

/** So many seats of a bench network, evenly spread over it, as a list that somebody might keep. */
export function createSeatsCsv(size: BenchSize, rows: number): string {
  const { people, lineFrom, lineTo } = createBenchNetwork(size)
  const lines = Array.from({ length: rows }, (_, row) => {
    const line = Math.floor((row * lineFrom.length) / rows)
    const person = inventPersonName(lineFrom[line] ?? 0)
    const partnership = inventPartnershipName((lineTo[line] ?? 0) - people)
    return `${person},${partnership},Member,1/4/${2010 + (line % 15)}`
  })
  return ['Name,Board,Role,Start date', ...lines, ''].join('\n')
}
