import fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashRecordId } from './record-hash'
import {
  decodeViewState,
  encodeViewState,
  mapViews,
  maxSelected,
  usualViewState,
  type ViewState,
} from './view-state'

const hash = fc.string({ maxLength: 20 }).map(hashRecordId)
const code = fc.constantFrom('hats', 'overlaps', 'more-overlap-than-chance', 'strategyLinks', '0')
const date = fc.constantFrom('2009', '2009-04', '2009-04-01')
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)
const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null })

const filters = fc.record(
  { kind: code, sector: code, role: code, voting: code, confidence: code, area: hash, theme: hash },
  { requiredKeys: [] },
)

const anyViewState: fc.Arbitrary<ViewState> = fc.record({
  view: fc.constantFrom(...mapViews),
  question: orNull(code),
  filters,
  selection: fc.array(hash, { maxLength: maxSelected }),
  focus: orNull(
    fc.record({
      on: fc.array(hash, { minLength: 1, maxLength: 5 }),
      steps: fc.integer({ min: 1, max: 3 }),
    }),
  ),
  route: orNull(fc.record({ from: hash, to: hash })),
  asAt: orNull(date),
  compareWith: orNull(date),
  opened: fc.array(hash, { maxLength: 5 }),
  namesHidden: fc.boolean(),
  zoom: orNull(number),
  centre: orNull(fc.record({ x: number, y: number })),
  unknownParts: fc.array(fc.constantFrom('tilt_3', 'Mood', 'x-y_a.b_c'), { maxLength: 2 }),
})

test('every view comes back from its text as it was, in characters an address may hold', () => {
  fc.assert(
    fc.property(anyViewState, (state) => {
      const text = encodeViewState(state)
      expect(decodeViewState(text)).toEqual({ ok: true, value: state })
      expect(text).toMatch(/^[\w.~-]*$/u)
      expect(new URLSearchParams(`v=${text}`).get('v')).toBe(text)
    }),
    { numRuns: 500 },
  )
})

test('the usual view is the version and nothing else', () => {
  expect(encodeViewState(usualViewState)).toBe('1')
  expect(decodeViewState('1')).toEqual({ ok: true, value: usualViewState })
})

test('only the newest fifty of a selection travel', () => {
  const selection = Array.from({ length: 51 }, (_, nth) => hashRecordId(`${nth}`))
  const read = decodeViewState(encodeViewState({ ...usualViewState, selection }))
  expect(read.ok && read.value.selection).toEqual(selection.slice(1))
})

test('a link of a newer version is told apart from a broken one', () => {
  expect(decodeViewState('2~anything at all')).toEqual({
    ok: false,
    problem: { code: 'link-too-new' },
  })
})

test('parts this version does not know are kept', () => {
  const text = '1~question_hats~pin_3w5e_1.5'
  const read = decodeViewState(text)
  expect(read.ok && encodeViewState(read.value)).toBe(text)
})

const fiftyOne = Array.from({ length: 51 }, (_, nth) => nth).join('_')

test.each([
  '',
  '0',
  'one',
  '1~',
  '1~view_round',
  '1~view_partnerships_accountability',
  '1~question',
  '1~question_hats_gaps',
  '1~question_<b>',
  '1~question_hats~question_gaps',
  '1~filters_kind',
  '1~filters_shoe_43',
  '1~filters_kind_people_kind_seats',
  '1~filters_area_Harbour',
  '1~filters',
  '1~selection_Ada',
  '1~selection',
  `1~selection_${fiftyOne}`,
  '1~focus_4_ab',
  '1~focus_1',
  '1~focus_1_Ada',
  '1~route_ab',
  '1~route_ab_Ada',
  '1~route_ab_cd_ef',
  '1~asAt_today',
  '1~asAt_2009_2010',
  '1~namesHidden_no',
  '1~namesHidden_yes_yes',
  '1~zoom_wide',
  '1~zoom_1_2',
  '1~zoom_1e999',
  '1~centre_1',
  '1~centre_1_2_3',
  '1~%3Cscript%3E',
  `1~${'x'.repeat(20_000)}`,
])('broken text is refused: %s', (text) => {
  expect(decodeViewState(text)).toEqual({ ok: false, problem: { code: 'link-not-readable' } })
})

test('whatever text comes in a link, reading it gives a view that can be written again', () => {
  const part = fc.oneof(fc.string(), fc.constantFrom('selection', 'zoom', 'centre', '_', '~', '1'))
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const read = decodeViewState(`1~${parts.join('')}`)
      if (read.ok) expect(decodeViewState(encodeViewState(read.value))).toEqual(read)
    }),
  )
})
