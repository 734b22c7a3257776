import { expect, test } from 'vitest'
import { readFormats } from './read-formats'
import { trialsOf } from './trials'

const lengths = Array.from({ length: trialsOf('T29') }, (_, step) => step / trialsOf('T29'))

test.each(readFormats.filter(({ isCutAlwaysTold }) => isCutAlwaysTold))(
  'T29 $name that was cut anywhere is refused whole',
  async ({ write, read }) => {
    const whole = write()
    expect(await read(whole)).not.toHaveProperty('refused')
    for (const share of lengths) {
      const reading = await read(whole.slice(0, Math.floor(share * whole.length)))
      expect(reading, `cut at ${share}`).toHaveProperty('refused.level', 'refuse')
    }
  },
)

test.each(readFormats.filter(({ isCutAlwaysTold }) => !isCutAlwaysTold))(
  'T29 $name that was cut anywhere is refused or gives no name that is not in the whole',
  async ({ write, read }) => {
    const whole = write()
    const namesOf = async (bytes: Uint8Array) => {
      const reading = await read(bytes)
      if (!('plan' in reading)) return new Set<string>()
      return new Set(
        reading.plan.changes.added.flatMap(({ kind, record }) =>
          kind === 'people' ? [record.name] : [],
        ),
      )
    }
    const all = await namesOf(whole)
    expect(all.size).toBeGreaterThan(5)
    for (const share of lengths) {
      const names = [...(await namesOf(whole.slice(0, Math.floor(share * whole.length))))]
      // The last name may itself have been cut, where the format has no sign for an end.
      const unknown = names.filter((name) => !all.has(name))
      expect(unknown.length, `cut at ${share}: ${unknown.join()}`).toBeLessThanOrEqual(1)
    }
  },
)

test('T29 a CSV file cut within a row marks that row', async () => {
  const [csv] = readFormats
  const whole = csv?.write() ?? new Uint8Array()
  const text = new TextDecoder().decode(whole)
  const within = [...lengths.keys()].map((step) => {
    const start = text.indexOf('\n', Math.floor((step / lengths.length) * text.length * 0.9)) + 1
    return start + 3
  })
  for (const length of within) {
    const reading = await csv?.read(whole.slice(0, length))
    const issues = reading !== undefined && 'plan' in reading ? reading.plan.issues : []
    const isRefused = reading !== undefined && 'refused' in reading
    expect(isRefused || issues.some(({ code }) => code === 'row-cut'), `cut at ${length}`).toBe(
      true,
    )
  }
})
