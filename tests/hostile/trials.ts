/** How often each row of the acceptance matrix is tried: in every check, and with `--full`. */
const trials = {
  T24: [500, 2_000],
  T25: [200, 500],
  T29: [20, 100],
  T30: [30, 60],
  T32: [500, 2_000],
  T34: [150, 300],
  T44: [1_000, 10_000],
} as const satisfies Readonly<Record<string, readonly [check: number, full: number]>>

const isFull = process.env.FULL_RUN !== undefined

export function trialsOf(row: keyof typeof trials): number {
  const [check, full] = trials[row]
  return isFull ? full : check
}

/** Time a test may take, in milliseconds: room for a busy machine, and far more for a full run. */
export const patience = isFull ? 3_600_000 : 120_000
