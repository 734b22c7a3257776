import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { IntlProvider } from 'react-intl'
import { expect, test } from 'vitest'
import messages from '../../app/messages/en-GB.json'
import { noChanges } from '../../domain/record-changes'
import type { ImportMapping, IssueCode, PlanSummary } from '../../io/import-plan'
import { summarisePlan } from '../../io/summarise-plan'
import { findBlock } from './find-block'
import { NetworkQuestions } from './NetworkQuestions'

const atFirst: ImportMapping = { mode: 'network', sheet: '', headingRow: 0, columns: [] }

function aPlan(mapping: ImportMapping, code: IssueCode | null): PlanSummary {
  const plan = {
    file: { name: 'people.xml', bytes: 1, format: 'gexf' },
    sheets: [],
    mapping,
    firstRows: [],
    changes: noChanges,
    counts: {},
    matches: [],
    issues: code === null ? [] : [{ code, level: 'ask' as const }],
  } as const
  return summarisePlan(plan, 10)
}

/** Stands for the pages: the file asks until it has the answer. */
function Page({ asks }: { readonly asks: 'council-needed' | 'not-two-mode' }) {
  const [mapping, setMapping] = useState(atFirst)
  const isAnswered = mapping.readAs !== undefined || (mapping.council ?? '') !== ''
  const plan = aPlan(mapping, isAnswered ? null : asks)
  const block = findBlock({ page: 'file', plan, mapping, isPlanning: false, isAccepted: false })
  return (
    <IntlProvider locale="en-GB" messages={messages}>
      <NetworkQuestions plan={plan} mapping={mapping} onChange={setMapping} />
      <output>{block}</output>
    </IntlProvider>
  )
}

test('the council is asked for, and its field stays while it is typed and emptied again', async () => {
  const user = userEvent.setup()
  render(<Page asks="council-needed" />)
  expect(screen.getByRole('status')).toHaveTextContent('council-needed')
  expect(screen.queryByRole('checkbox')).toBeNull()
  const field = screen.getByRole('textbox', { name: 'Council' })
  await user.type(field, 'Coast Council')
  expect(field).toHaveValue('Coast Council')
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
  await user.clear(field)
  expect(screen.getByRole('status')).toHaveTextContent('council-needed')
})

test('the answer about things can be given and taken back', async () => {
  const user = userEvent.setup()
  render(<Page asks="not-two-mode" />)
  const answer = screen.getByRole('checkbox')
  await user.click(answer)
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
  await user.click(answer)
  expect(screen.getByRole('status')).toHaveTextContent('not-two-mode')
  expect(answer).not.toBeChecked()
})
