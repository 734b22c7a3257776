import { expect, test } from 'vitest'
import { darkTheme, lightTheme, type MapTheme } from './map-theme'
import { createStylesheet, type MapLook } from './stylesheet'

/** Relative luminance and contrast as in WCAG 2.2. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(colour.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrastOf(one: string, two: string): number {
  const [high = 0, low = 0] = [luminanceOf(one), luminanceOf(two)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

const truncated = (value: number) => Math.floor(value * 100) / 100

const against = ({ ground, line, ink, kinds }: MapTheme) =>
  Object.fromEntries(
    Object.entries({ line, ink, ...kinds }).map(([name, colour]) => [
      name,
      truncated(contrastOf(colour, ground)),
    ]),
  )

test('colours stand out from the ground as the design says', () => {
  expect(against(lightTheme)).toEqual({
    line: 4.54,
    ink: 16.48,
    person: 3.16,
    organisation: 10.24,
    partnership: 9.77,
    strategy: 3.02,
  })
  expect(against(darkTheme)).toEqual({
    line: 6.45,
    ink: 17.51,
    person: 5.72,
    organisation: 8.48,
    partnership: 6.39,
    strategy: 8.69,
  })
})

const ruleOf = (selector: string, look: Partial<MapLook> = {}) =>
  createStylesheet({ theme: lightTheme, unit: 1, textScale: 1, ...look })
    .filter((rule) => rule.selector === selector)
    .map(({ style }) => style as Record<string, unknown>)
    .reduce((all, style) => Object.assign(all, style), {})

test('each kind has a shape of its own, so that colour is never the only sign', () => {
  const shapes = ['.person', '.organisation', '.partnership', '.strategy'].map(
    (selector) => ruleOf(selector).shape,
  )
  expect(shapes).toEqual(['ellipse', 'round-rectangle', 'hexagon', 'polygon'])
})

test('every shape has an outline in ink, and text is in ink with a halo of the ground', () => {
  for (const theme of [lightTheme, darkTheme]) {
    expect(ruleOf('node', { theme })).toMatchObject({
      'border-width': 1.5,
      'border-color': theme.ink,
    })
    expect(ruleOf('node.labelled', { theme })).toMatchObject({
      color: theme.ink,
      'text-outline-color': theme.ground,
      'text-outline-width': 3,
    })
    expect(ruleOf('node.badge', { theme })).toMatchObject({
      color: theme.ink,
      'background-color': theme.ground,
      'border-color': theme.ink,
    })
  }
})

test('lines: member 1.5 px, chair 3 px, lesser roles dashed, guesses dotted, reports with an arrow', () => {
  expect(ruleOf('edge')).toMatchObject({ width: 1.5, 'line-style': 'solid' })
  expect(ruleOf('edge.chair')).toMatchObject({ width: 3 })
  expect(ruleOf('edge.lesser')).toMatchObject({ 'line-style': 'dashed' })
  expect(ruleOf('edge.guess')).toMatchObject({ 'line-dash-pattern': [1.5, 3] })
  expect(ruleOf('edge.arrow')).toMatchObject({ 'target-arrow-shape': 'triangle' })
  expect(ruleOf('node.empty-seat')).toMatchObject({ 'border-style': 'dashed' })
})

test('a highlight is ring, weight and label; the rest fades to 35%', () => {
  expect(ruleOf('node.selected')).toMatchObject({ 'outline-width': 4 })
  expect(ruleOf('node.result, node.selected')).toMatchObject({ 'font-weight': 'bold' })
  expect(ruleOf('edge.lit')).toMatchObject({ width: 3 })
  expect(ruleOf('.faded')).toEqual({ opacity: 0.35 })
  expect(ruleOf('node.result.faded')).toMatchObject({ opacity: 1, 'background-opacity': 0.35 })
})

test('no more than 40 rules, however much is drawn', () => {
  expect(createStylesheet({ theme: lightTheme, unit: 1, textScale: 1 }).length).toBeLessThanOrEqual(
    40,
  )
})

test('text, outlines and lines are drawn by the size they have on the screen', () => {
  const look = { unit: 2, textScale: 1.5 }
  expect(ruleOf('node.labelled', look)).toMatchObject({ 'font-size': 42, 'text-outline-width': 6 })
  expect(ruleOf('node.badge', look)).toMatchObject({ 'font-size': 36, 'border-width': 2 })
  expect(ruleOf('node', look)).toMatchObject({ 'border-width': 3 })
  expect(ruleOf('edge', { unit: 1 })).toMatchObject({ width: 1.5 })
  // No line is ever finer than 1 px of the screen.
  expect(ruleOf('edge', { unit: 4 })).toMatchObject({ width: 4 })
})
