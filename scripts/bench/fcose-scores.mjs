import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const file = fileURLToPath(new URL('./fcose-scores.json', import.meta.url))
const seed = 1

/**
 * The quality of fcose's picture of a bench network. fcose takes over a minute for a borough, so its
 * scores are stored; they are worked out afresh, to the end, when versions or scoring have changed.
 */
export async function findFcoseScores(
  context,
  size,
  { network, radius, scoring, measureLayoutQuality },
) {
  const made = {
    seed,
    quality: 'default',
    scoring,
    cytoscape: context.versionOf('cytoscape'),
    fcose: context.versionOf('cytoscape-fcose'),
  }
  const stored = JSON.parse(readFileSync(file, 'utf8'))
  if (isSame(stored[size]?.made, made)) return stored[size].scores
  console.log(`  working out the scores of fcose, ${size}: this takes a minute or two`)
  const { createSeededRandom } = await context.load('src/lib/seeded-random.ts')
  const { runFcose } = await import('./run-fcose.mjs')
  const random = createSeededRandom(seed)
  const { x, y, milliseconds } = runFcose({ network, radius, quality: 'default', random })
  const scores = measureLayoutQuality({ ...network, radius, x, y })
  const entry = { made, milliseconds: Math.round(milliseconds), scores }
  writeFileSync(file, `${JSON.stringify({ ...stored, [size]: entry }, null, 2)}\n`)
  return scores
}

function isSame(one, other) {
  return one !== undefined && JSON.stringify(one) === JSON.stringify(other)
}
