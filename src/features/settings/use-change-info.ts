import { useIntl } from 'react-intl'
import { changeRecord } from '../../domain/commands/change-record'
import { getInfo } from '../../domain/network'
import { useServices } from '../../state/hooks/services'

/** Changes what is said of the whole map, as one step; gives the reason in words where it cannot. */
export function useChangeInfo() {
  const intl = useIntl()
  const { network, notices } = useServices()
  return (fields: Readonly<Record<string, unknown>>, name: string): string | undefined => {
    const { id } = getInfo(network.state.getState().network)
    const label = { code: 'change-record', values: { name } } as const
    const result = network.execute(changeRecord({ kind: 'info', id, fields }), label)
    if (result.ok) {
      notices.announce({ code: 'done', label })
      return undefined
    }
    return result.problem.code === 'read-only'
      ? intl.formatMessage({ id: 'problem.read-only' })
      : intl.formatMessage({ id: 'settings.not-kept' })
  }
}
