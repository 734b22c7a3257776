import { labelFont, labelSize } from '../stylesheet'

export interface LabelSize {
  readonly width: number
  readonly height: number
}

export const lineHeight = 1.15 * labelSize

/** The halo lies around the letters. */
const halo = 3

/** Measures labels in px at 100%, or guesses where the page has no canvas to measure with. */
export function createLabelMeasure(): (label: string) => LabelSize {
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) return guessLabelSize
  return (label) => {
    // Bold, since a label may become bold and must still fit.
    context.font = `bold ${labelSize}px ${labelFont}`
    return sizeOf(label, (line) => context.measureText(line).width)
  }
}

export function guessLabelSize(label: string): LabelSize {
  return sizeOf(label, (line) => line.length * labelSize * 0.56)
}

function sizeOf(label: string, widthOf: (line: string) => number): LabelSize {
  const lines = label.split('\n')
  return {
    width: Math.max(...lines.map(widthOf)) + 2 * halo,
    height: lines.length * lineHeight + 2 * halo,
  }
}
