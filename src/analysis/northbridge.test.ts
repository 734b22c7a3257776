import { expect, test } from 'vitest'
import { findDifferences, readGolden, readSampleMap } from '../../tests/builders/golden'
import { getInfo } from '../domain/network'
import { settingsInForce } from '../domain/settings'
import { analyses } from './analyses'
import type { AnalysisId } from './answer'
import { askColumns } from './ask-columns'
import { buildColumns } from './columns'
import type { Scenario } from './question'

interface Expected {
  readonly tolerance: number
  readonly asAt: string
  readonly compareWith: string
  readonly inputs: { readonly A36: readonly Scenario[] }
  readonly findings: { readonly results: Readonly<Record<AnalysisId, unknown>> }
}

const network = readSampleMap('northbridge')
const expected = readGolden<Expected>('12_northbridge_expected')
const asked = askColumns(buildColumns(network), {
  asAt: expected.asAt,
  compareWith: expected.compareWith,
  settings: settingsInForce(getInfo(network).settings),
  scenarios: expected.inputs.A36,
})

const ids = Object.keys(analyses) as AnalysisId[]

test.each(ids)('%s gives for Northbridge what is known of it', (id) => {
  const known = expected.findings.results[id]
  expect(findDifferences(asked.answer(id), known, expected.tolerance)).toEqual([])
})
