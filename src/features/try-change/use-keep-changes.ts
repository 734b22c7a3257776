import { useState } from 'react'
import { useIntl } from 'react-intl'
import { keepChanges } from '../../domain/commands/keep-changes'
import { useServices } from '../../state/hooks/services'
import type { TriedChange } from './tried-change'

/** Makes what was tried true, as one step that can be undone. */
export function useKeepChanges(onKept: () => void) {
  const intl = useIntl()
  const { network, notices, newId } = useServices()
  const [problem, setProblem] = useState<string>()

  function keep(changes: readonly TriedChange[], day: string) {
    const label = { code: 'keep-changes' as const, values: { count: changes.length } }
    const edits = changes.map(({ edit }) => edit)
    const result = network.execute(keepChanges({ edits, day, newId }), label)
    if (!result.ok) {
      setProblem(intl.formatMessage({ id: `problem.${result.problem.code}` }))
      return
    }
    notices.show({ code: 'done', label })
    onKept()
  }

  return { keep, problem }
}
