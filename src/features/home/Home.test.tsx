import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { IntlProvider } from 'react-intl'
import { expect, test, vi } from 'vitest'
import messages from '../../app/messages/en-GB.json'
import { Home } from './Home'

function open(offer: { readonly onSaveTemplate?: () => void }) {
  const ignore = () => {}
  render(
    <IntlProvider locale="en-GB" messages={messages}>
      <Home
        maps={[]}
        isRefused={false}
        accept=".csv"
        onOpenSample={ignore}
        onFile={ignore}
        onStartWithName={ignore}
        onDelete={ignore}
        onSaveCopy={ignore}
        {...offer}
      />
    </IntlProvider>,
  )
}

const name = 'Save an empty spreadsheet to fill in'

test('whoever has no list yet is offered an empty spreadsheet under the door for files', async () => {
  const onSaveTemplate = vi.fn()
  open({ onSaveTemplate })
  const doors = screen.getAllByRole('listitem')
  const button = screen.getByRole('button', { name })
  expect(doors[1]).toContainElement(button)
  await userEvent.click(button)
  expect(onSaveTemplate).toHaveBeenCalledOnce()
})

test('nothing is offered that cannot be saved', () => {
  open({})
  expect(screen.queryByRole('button', { name })).toBeNull()
})
