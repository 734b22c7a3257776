import { toGrowthRow } from '../to-growth-row.mjs'
import { toRow } from '../to-row.mjs'

const sizes = ['town', 'borough', 'county', 'limit']

/** In Node, on the code as built for users. Every answer is compared with the peer's. */
export async function run(context) {
  const { createAnalysisRuns } = await context.load('scripts/bench/analysis-runs.ts')
  const rows = []
  const growth = {
    'analysis-between': [],
    'analysis-fast': [],
    'analysis-overlaps': [],
    'edit-to-insight': [],
  }
  for (const size of sizes) {
    const runs = createAnalysisRuns(size)
    for (const comparison of comparisonsOf(size, runs)) {
      const row = await compare(context, comparison)
      rows.push(row)
      growth[row.name].push({ amount: runs.amount, milliseconds: row.value })
    }
  }
  return [
    ...rows,
    toGrowthRow('analysis-fast', growth['analysis-fast'], 'value <= 1.25'),
    toGrowthRow('analysis-overlaps', growth['analysis-overlaps'], 'value <= 1.4'),
    toGrowthRow('analysis-between', growth['analysis-between'], null),
    toGrowthRow('edit-to-insight', growth['edit-to-insight'], 'value <= 1.1'),
  ]
}

function comparisonsOf(size, runs) {
  const isTown = size === 'town'
  const isSmall = isTown || size === 'borough'
  const isLarge = size === 'county' || size === 'limit'
  return [
    {
      name: 'analysis-fast',
      size,
      subject: runs.fast,
      peer: 'plain objects',
      peerRun: runs.fastPlain,
      target: isTown ? null : 'ratio <= 0.2',
    },
    {
      name: 'analysis-overlaps',
      size,
      subject: runs.overlaps,
      peer: 'string-keyed maps',
      peerRun: runs.overlapsByKey,
      target: isTown ? null : 'ratio <= 0.1',
    },
    ...(isSmall
      ? [
          {
            name: 'analysis-between',
            size,
            subject: runs.between,
            peer: 'string-keyed maps',
            peerRun: runs.betweenByKey,
            target: 'ratio <= 0.5',
          },
        ]
      : []),
    {
      name: 'edit-to-insight',
      size,
      subject: runs.edit,
      peer: 'fast set alone',
      peerRun: runs.fast,
      // The fast set counts the same people before and after the edit, and more besides.
      isSame: (own, other) => other.startsWith(`${own} `),
      target: isLarge ? 'ratio <= 2' : null,
    },
  ]
}

async function compare(context, { name, size, subject, peer, peerRun, isSame, target }) {
  const answers = {}
  const { value, peerValue } = await context.measure({
    subject: async () => keepAnswer(answers, 'own', subject()),
    peer: async () => keepAnswer(answers, 'other', peerRun()),
  })
  const isRight = (isSame ?? ((own, other) => own === other))(answers.own, answers.other)
  return toRow({ name, size, value, unit: 'ms', peer, peerValue, target, isRight })
}

function keepAnswer(answers, side, { milliseconds, answer }) {
  answers[side] = answer
  return milliseconds
}
