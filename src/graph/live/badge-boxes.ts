import type { LabelBox } from './label-box'

interface Badge extends LabelBox {
  readonly name: 'badge' | 'fold'
  readonly label: string
}

interface BadgedItem {
  readonly badge: string
  readonly fold: string
}

/** In px of the screen at the usual text size. */
export const badgeTextSize = 12
const height = 16
const besideText = 8
const widthOfSign = 7.2

/**
 * The badges of an item around its middle, in px of the screen: its figure at the upper right, its
 * folded people at the lower right. Each is as wide as its text, and the two never meet.
 */
export function findBadgeBoxes(
  { badge, fold }: BadgedItem,
  radius: number,
  textScale: number,
): readonly Badge[] {
  const toBadge = (name: Badge['name'], label: string, side: 1 | -1): Badge => {
    const tall = height * textScale
    const wide = Math.max(tall, (besideText + widthOfSign * [...label].length) * textScale)
    const corner = 0.75 * radius
    const left = corner - Math.min(wide / 2, 0.6 * radius)
    const middle = side * Math.max(tall / 2 + 1, corner)
    return {
      name,
      label,
      left,
      right: left + wide,
      top: middle - tall / 2,
      bottom: middle + tall / 2,
    }
  }
  return [
    ...(badge === '' ? [] : [toBadge('badge', badge, -1)]),
    ...(fold === '' ? [] : [toBadge('fold', fold, 1)]),
  ]
}

interface Crowd {
  /** Shapes on the screen are this much of their size at 100%, for the usual size of text. */
  readonly scale: number
  readonly count: number
}

const crowdFrom = 100
const leastScale = { few: 0.5, crowd: 0.8 }

/** Where shapes are small or many, figures would hide them; results keep theirs. */
export function showsBadges(
  { classes }: { readonly classes: readonly string[] },
  { scale, count }: Crowd,
): boolean {
  const least = count < crowdFrom ? leastScale.few : leastScale.crowd
  return scale >= least || classes.includes('result')
}
