import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { CommandProblem } from '../domain/commands/command'
import { type OwnSeat, planOwnMap } from '../domain/own-map'
import { readRecord } from '../domain/records'
import { StartWithName } from '../features/start-with-name/StartWithName'
import { useDevice } from './device-context'
import { PlainShell } from './PlainShell'

export function StartPlace() {
  const intl = useIntl()
  const device = useDevice()
  const [hasFailed, setHasFailed] = useState(false)

  function start(name: string, seats: readonly OwnSeat[]): CommandProblem | null {
    const planned = planOwnMap(name, seats, device.newId)
    if (!planned.ok) return planned.problem
    const info = readRecord('info', {
      id: device.newId(),
      title: intl.formatMessage({ id: 'start.map-title' }),
    })
    if (!info.ok || info.value.kind !== 'info') return { code: 'record-invalid', recordId: '' }
    device
      .startMap({ info: info.value.record, entries: planned.value })
      .then(({ key }) => device.go(`/m/${key}/explore`))
      .catch(() => setHasFailed(true))
    return null
  }

  return (
    <PlainShell problem={hasFailed ? 'problem.map-not-made' : undefined}>
      <StartWithName onStart={start} />
    </PlainShell>
  )
}
