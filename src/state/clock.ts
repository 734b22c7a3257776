export interface Clock {
  /** Today where the user is, YYYY-MM-DD. */
  today(): string
  /** This moment, ISO 8601 in UTC. */
  now(): string
}

/** The only file that reads the clock. Everything else is told the date. */
export const systemClock: Clock = {
  today() {
    const date = new Date()
    const padded = (value: number) => `${value}`.padStart(2, '0')
    return `${date.getFullYear()}-${padded(date.getMonth() + 1)}-${padded(date.getDate())}`
  },
  now: () => new Date().toISOString(),
}
