import { ensureInstalled } from './ensure-installed.mjs'

const problem = ensureInstalled()
if (problem === undefined) {
  const { runBench } = await import('./bench/run-bench.mjs')
  const isPassed = await runBench(process.argv.slice(2))
  process.exit(isPassed ? 0 : 1)
}
console.error(problem)
process.exit(1)
