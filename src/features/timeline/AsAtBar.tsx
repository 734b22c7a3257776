import { useId, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { addMonths } from '../../domain/add-months'
import { compareDay } from '../../domain/compare-day'
import { getInfo } from '../../domain/network'
import type { Day } from '../../domain/partial-date'
import { startDay } from '../../domain/partial-date'
import { readDate } from '../../domain/read-date'
import { fromDayNumber, toDayNumber } from '../../lib/day-number'
import { useServices } from '../../state/hooks/services'
import { useNetwork } from '../../state/hooks/use-network'
import { useView } from '../../state/hooks/use-view'
import { Button } from '../../ui/Button'
import { useDateText } from '../../ui/use-date-text'
import styles from './AsAtBar.module.css'
import { useTurningDays } from './use-turning-days'

const steps = [
  { code: 'back-a-year', months: -12 },
  { code: 'back-a-quarter', months: -3 },
  { code: 'forward-a-quarter', months: 3 },
  { code: 'forward-a-year', months: 12 },
] as const

/** The date the map is read for: a slider with marks where seats start and end, and buttons. */
export function AsAtBar() {
  const intl = useIntl()
  const { view, clock } = useServices()
  const asAt = useView((state) => state.asAt)
  const [earlier, later] = [steps.slice(0, 2), steps.slice(2)]
  const today = clock.today()
  return (
    <section className={styles.bar} aria-label={intl.formatMessage({ id: 'as-at.region' })}>
      <span className={styles.label} aria-hidden="true">
        <FormattedMessage id="as-at.region" />
      </span>
      <StepButtons steps={earlier} asAt={asAt} onStep={view.setAsAt} />
      <DateSlider asAt={asAt} onChange={view.setAsAt} />
      <StepButtons steps={later} asAt={asAt} onStep={view.setAsAt} />
      <DateField key={asAt} name="date" asAt={asAt} onChange={view.setAsAt} />
      <Button
        isDisabled={asAt === today}
        description={asAt === today ? intl.formatMessage({ id: 'as-at.is-today' }) : undefined}
        onPress={() => view.setAsAt(today)}
      >
        <FormattedMessage id="as-at.today" />
      </Button>
      <CompareDates />
    </section>
  )
}

/** Another day to compare with; what changed stands in the list and is drawn. */
function CompareDates() {
  const { view } = useServices()
  const network = useNetwork()
  const asAt = useView((state) => state.asAt)
  const compareWith = useView((state) => state.compareWith)
  const isOn = compareWith !== null
  return (
    <>
      <Button
        isPressed={isOn}
        onPress={() => view.compareWith(isOn ? null : compareDay(getInfo(network), asAt, null))}
      >
        <FormattedMessage id="as-at.compare" />
      </Button>
      {isOn && (
        <DateField
          key={compareWith}
          name="compare-with"
          asAt={compareWith}
          onChange={view.compareWith}
        />
      )}
    </>
  )
}

interface StepButtonsProps {
  readonly steps: readonly (typeof steps)[number][]
  readonly asAt: Day
  readonly onStep: (day: Day) => void
}

function StepButtons({ steps: shown, asAt, onStep }: StepButtonsProps) {
  const intl = useIntl()
  return shown.map(({ code, months }) => (
    <Button
      key={code}
      variant="quiet"
      aria-label={intl.formatMessage({ id: `as-at.${code}` })}
      description={intl.formatMessage({ id: `as-at.${code}` })}
      onPress={() => onStep(addMonths(asAt, months))}
    >
      <Chevrons count={Math.abs(months) === 12 ? 2 : 1} isBack={months < 0} />
    </Button>
  ))
}

function Chevrons({ count, isBack }: { readonly count: 1 | 2; readonly isBack: boolean }) {
  const path = count === 2 ? 'M8 2L3 8l5 6M14 2L9 8l5 6' : 'M11 2L6 8l5 6'
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path
        d={path}
        transform={isBack ? undefined : 'rotate(180 8 8)'}
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      />
    </svg>
  )
}

interface DateProps {
  readonly asAt: Day
  readonly onChange: (day: Day) => void
}

function DateSlider({ asAt, onChange }: DateProps) {
  const intl = useIntl()
  const dateText = useDateText()
  const { first, last, marks } = useTurningDays(asAt)
  const span = Math.max(last - first, 1)
  return (
    <div className={styles.slider}>
      <svg
        className={styles.ticks}
        viewBox="0 0 1000 8"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        {marks.map((day) => (
          <rect
            key={day}
            x={(1000 * (day - first)) / span}
            y="0"
            width="1.5"
            height="8"
            fill="var(--border)"
          />
        ))}
      </svg>
      <input
        type="range"
        aria-label={intl.formatMessage({ id: 'as-at.slider' })}
        aria-valuetext={dateText(asAt)}
        min={first}
        max={last}
        value={toDayNumber(asAt)}
        onChange={(event) => onChange(fromDayNumber(Number(event.target.value)))}
      />
    </div>
  )
}

interface DateFieldProps extends DateProps {
  readonly name: 'date' | 'compare-with'
}

function DateField({ name, asAt, onChange }: DateFieldProps) {
  const dateText = useDateText()
  const id = useId()
  const [text, setText] = useState(dateText(asAt))
  const [isUnread, setIsUnread] = useState(false)

  function read() {
    if (text === dateText(asAt)) return
    const date = readDate(text)
    setIsUnread(date === undefined)
    if (date !== undefined) onChange(startDay(date))
  }

  return (
    <>
      <span className={styles.field}>
        <label htmlFor={id}>
          <FormattedMessage id={`as-at.${name}`} />
        </label>
        <input
          id={id}
          type="text"
          autoComplete="off"
          value={text}
          aria-invalid={isUnread || undefined}
          aria-describedby={isUnread ? `${id}-error` : undefined}
          onChange={(event) => setText(event.target.value)}
          onBlur={read}
          onKeyDown={(event) => {
            if (event.key === 'Enter') read()
          }}
        />
      </span>
      {isUnread && (
        <span id={`${id}-error`} className={styles.error}>
          <FormattedMessage id="problem.date-not-read" />
        </span>
      )}
    </>
  )
}
