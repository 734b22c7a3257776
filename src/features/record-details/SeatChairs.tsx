import { FormattedMessage, useIntl } from 'react-intl'
import type { Day } from '../../domain/partial-date'
import { arrangeChairs, type Chair, findRadius } from './arrange-chairs'
import styles from './SeatChairs.module.css'
import type { SeatRow } from './seat-rows'

interface SeatChairsProps {
  readonly rows: readonly SeatRow[]
  readonly asAt: Day
}

const states = ['filled', 'ending', 'empty'] as const

/** Room for a chair and its outline around the middles of the chairs. */
const margin = 14

/** The seats of a partnership as chairs round a table. Shape tells them apart, never hue alone. */
export function SeatChairs({ rows, asAt }: SeatChairsProps) {
  const intl = useIntl()
  const { atTable, apart } = arrangeChairs(rows, asAt)
  const radius = findRadius(atTable.length)
  const chairs = [...atTable, ...apart]
  const count = (state: Chair['state']) => atTable.filter((chair) => chair.state === state).length
  const half = radius + margin
  const lowest = Math.max(radius, ...apart.map(({ y }) => y)) + margin
  const widest = Math.max(half, ...apart.map(({ x }) => Math.abs(x) + margin))
  const text = intl.formatMessage(
    { id: 'chairs.text' },
    {
      seats: atTable.length,
      filled: count('filled') + count('ending'),
      empty: count('empty'),
      ending: count('ending'),
      apart: apart.length,
    },
  )
  return (
    <div className={styles.chairs}>
      <svg
        role="img"
        aria-label={text}
        width={widest * 2}
        height={half + lowest}
        viewBox={`${-widest} ${-half} ${widest * 2} ${half + lowest}`}
      >
        {atTable.length > 0 && <circle className={styles.table} r={radius - 18} />}
        {chairs.map((chair) => (
          <g key={chair.id} transform={`translate(${chair.x} ${chair.y})`}>
            <Mark state={chair.state} />
          </g>
        ))}
      </svg>
      <ul className={styles.key} aria-hidden="true">
        {states
          .filter((state) => chairs.some((chair) => chair.state === state))
          .map((state) => (
            <li key={state}>
              <svg
                width="22"
                height="22"
                viewBox="-11 -11 22 22"
                aria-hidden="true"
                focusable="false"
              >
                <Mark state={state} />
              </svg>
              <FormattedMessage id={`chairs.${state}`} />
            </li>
          ))}
        {apart.length > 0 && (
          <li>
            <FormattedMessage id="chairs.apart" />
          </li>
        )}
      </ul>
    </div>
  )
}

function Mark({ state }: Pick<Chair, 'state'>) {
  return (
    <>
      <circle className={state === 'empty' ? styles.empty : styles.filled} r="9" />
      {state === 'ending' && <path className={styles.hands} d="M0 -5V0L4 3" />}
    </>
  )
}
