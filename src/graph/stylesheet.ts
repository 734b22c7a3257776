import type { EdgeSingular, NodeSingular, StylesheetStyle } from 'cytoscape'
import { badgeTextSize } from './live/badge-boxes'
import type { MapTheme } from './map-theme'

/** The size of labels in px at 100%, and the least on any screen. */
export const labelSize = 14

/** The face of every text on the map, and of what measures it. */
export const labelFont = 'Atkinson Hyperlegible Next, system-ui, Segoe UI, Roboto, sans-serif'

export interface MapLook {
  readonly theme: MapTheme
  /** Px of the picture to one px of the screen: what has a size of its own is drawn by it. */
  readonly unit: number
  /** The reader's size of text, 1 for the usual one. */
  readonly textScale: number
}

const rest = 0.35

/** A sheet of paper with its upper right corner cut off; corners from -1 to 1. */
const cutSheet = [-0.8, -1, 0.3, -1, 0.8, -0.5, 0.8, 1, -0.8, 1]

/**
 * The look of the map: interface, section 4.1. State comes as classes, so no item is ever styled
 * by itself. Text, outlines and lines keep their size on the screen, from however far away.
 */
export function createStylesheet(look: MapLook): StylesheetStyle[] {
  return [
    ...itemRules(look),
    ...labelRules(look),
    ...badgeRules(look),
    ...lineRules(look),
    ...stateRules(look),
  ]
}

function itemRules({ theme: { ink, kinds }, unit }: MapLook): StylesheetStyle[] {
  return [
    {
      selector: 'node',
      style: {
        width: 'data(diameter)',
        height: 'data(diameter)',
        'border-width': 1.5 * unit,
        'border-color': ink,
        'background-color': kinds.person,
        'overlay-opacity': 0,
        'z-index': 2,
      },
    },
    { selector: '.person', style: { shape: 'ellipse', 'background-color': kinds.person } },
    {
      selector: '.organisation',
      style: { shape: 'round-rectangle', 'background-color': kinds.organisation },
    },
    {
      selector: '.partnership',
      style: { shape: 'hexagon', 'background-color': kinds.partnership },
    },
    {
      selector: '.strategy',
      style: {
        shape: 'polygon',
        'shape-polygon-points': cutSheet.join(' '),
        'background-color': kinds.strategy,
      },
    },
    {
      selector: 'node.empty-seat',
      style: {
        'border-style': 'dashed',
        'border-width': 3 * unit,
        'border-dash-pattern': [4 * unit, 3 * unit],
      },
    },
    { selector: 'node.result', style: { 'border-width': 3 * unit } },
  ]
}

function labelRules({ theme, unit, textScale }: MapLook): StylesheetStyle[] {
  return [
    {
      selector: 'node.labelled',
      style: {
        label: 'data(label)',
        ...textStyle({ theme, unit, textScale }, labelSize),
        'text-wrap': 'wrap',
        // Labels bring their own line break; this only keeps the canvas from adding another.
        'text-max-width': '10000px',
        'text-events': 'yes',
        'text-valign': 'center',
        'text-margin-x': (item: Styled) => item.data('labelAcross'),
        'text-margin-y': (item: Styled) => item.data('labelDown'),
        'line-height': 1.15,
        'z-index': 3,
      },
    },
    { selector: 'node.left', style: { 'text-halign': 'left' } },
    { selector: 'node.middle', style: { 'text-halign': 'center' } },
    { selector: 'node.right', style: { 'text-halign': 'right' } },
    { selector: 'node.result, node.selected', style: { 'font-weight': 'bold' } },
  ]
}

type Styled = NodeSingular | EdgeSingular

function textStyle({ theme: { ground, ink }, unit, textScale }: MapLook, size: number) {
  return {
    color: ink,
    'font-family': labelFont,
    'font-size': size * textScale * unit,
    'text-outline-color': ground,
    'text-outline-width': 3 * unit,
    'text-outline-opacity': 1,
  }
}

function badgeRules(look: MapLook): StylesheetStyle[] {
  const { ground, ink } = look.theme
  const inMiddle = { 'text-valign': 'center', 'text-halign': 'center' } as const
  const text = { ...textStyle(look, badgeTextSize), 'text-outline-width': 0, ...inMiddle }
  return [
    {
      selector: 'node.badge',
      style: {
        shape: 'round-rectangle',
        width: 'data(width)',
        height: 'data(height)',
        'background-color': ground,
        'border-color': ink,
        'border-width': look.unit,
        label: 'data(label)',
        ...text,
        'z-index': 4,
      },
    },
    { selector: 'node.fold', style: { 'font-weight': 'bold' } },
    {
      selector: 'node.letter',
      style: {
        width: 1,
        height: 1,
        'background-opacity': 0,
        'border-width': 0,
        label: 'data(label)',
        ...text,
        'font-weight': 'bold',
        'text-events': 'yes',
        'z-index': 3,
      },
    },
  ]
}

/** Seen from far away lines are many, so they are drawn a little finer, though never under 1 px. */
const leastLine = 1

function lineRules(look: MapLook): StylesheetStyle[] {
  const { theme, unit } = look
  const thin = Math.max(leastLine * unit, 1.5 * Math.min(1, unit))
  return [
    {
      selector: 'edge',
      style: {
        'curve-style': 'haystack',
        'haystack-radius': 0,
        width: thin,
        'line-color': theme.line,
        'line-style': 'solid',
        'overlay-opacity': 0,
        'z-index': 1,
      },
    },
    { selector: 'edge.chair', style: { width: 2 * thin } },
    { selector: 'edge.lesser', style: toDashes(6 * unit, 4 * unit) },
    { selector: 'edge.guess', style: toDashes(1.5 * unit, 3 * unit) },
    {
      selector: 'edge.arrow',
      style: {
        'curve-style': 'bezier',
        'target-arrow-shape': 'triangle',
        'target-arrow-color': theme.line,
        'arrow-scale': unit,
      },
    },
    {
      selector: 'edge.counted',
      style: { label: 'data(label)', ...textStyle(look, badgeTextSize) },
    },
  ]
}

/** Dashes with a length of their own: the canvas has none that keep their size on the screen. */
function toDashes(line: number, space: number) {
  return { 'line-style': 'dashed' as const, 'line-dash-pattern': [line, space] }
}

/** A result that fades keeps its name in full, so that the answer never goes. */
function stateRules({ theme: { ink, accent }, unit }: MapLook): StylesheetStyle[] {
  return [
    {
      selector: 'edge.lit',
      style: { width: 3 * unit, 'line-color': ink, 'target-arrow-color': ink },
    },
    { selector: 'edge.chair.lit', style: { width: 4.5 * unit } },
    {
      selector: 'node.current',
      style: { 'outline-width': 2 * unit, 'outline-color': ink, 'outline-offset': 2 * unit },
    },
    {
      selector: 'node.selected',
      style: { 'outline-width': 4 * unit, 'outline-color': accent, 'outline-offset': 3 * unit },
    },
    { selector: '.faded', style: { opacity: rest } },
    { selector: 'node.badge.faded, node.badge.covered', style: { opacity: 0 } },
    {
      selector: 'node.result.faded',
      style: { opacity: 1, 'background-opacity': rest, 'border-opacity': rest },
    },
  ]
}
