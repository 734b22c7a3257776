import { fireEvent, render, screen } from '@testing-library/react'
import { IntlProvider } from 'react-intl'
import { expect, test, vi } from 'vitest'
import messages from '../../app/messages/en-GB.json'
import { FileDrop } from './FileDrop'

const file = new File(['a'], 'seats.csv')
const withFile = { dataTransfer: { types: ['Files'], files: [file] } }
const withText = { dataTransfer: { types: ['text/plain'], files: [] } }
const words = 'Drop the file to import it'

/** The page of the tests does not pass on where the drag goes to. */
function leaveFor(target: EventTarget | null) {
  const event = new Event('dragleave', { bubbles: true })
  Object.defineProperty(event, 'relatedTarget', { value: target })
  fireEvent(document.body, event)
}

function show() {
  const onFile = vi.fn()
  const view = render(
    <IntlProvider locale="en-GB" messages={messages}>
      <FileDrop onFile={onFile} />
    </IntlProvider>,
  )
  return { ...view, onFile }
}

test('a file dropped anywhere in the window is handed on, and the browser does not open it', () => {
  const { onFile } = show()
  fireEvent.dragEnter(document.body, withFile)
  expect(screen.getByText(words)).toBeInTheDocument()
  const isLeftToBrowser = fireEvent.drop(document.body, withFile)
  expect(isLeftToBrowser).toBe(false)
  expect(onFile).toHaveBeenCalledExactlyOnceWith(file)
  expect(screen.queryByText(words)).not.toBeInTheDocument()
})

test('what is pasted outside a text field is handed on; in one, pasting is writing', async () => {
  const { onFile } = show()
  const clipboardData = {
    files: [],
    getData: (type: string) => (type === 'text/plain' ? 'Jo' : ''),
  }
  const field = document.body.appendChild(document.createElement('input'))
  fireEvent.paste(field, { clipboardData })
  expect(onFile).not.toHaveBeenCalled()
  field.remove()
  fireEvent.paste(document.body, { clipboardData })
  const [pasted] = onFile.mock.calls[0] as [File]
  expect([pasted.name, await pasted.text()]).toEqual(['Pasted rows.txt', 'Jo'])
})

test('dragging over what is in the window keeps the outline; leaving the window removes it', () => {
  show()
  fireEvent.dragOver(document.body, withFile)
  leaveFor(document.body)
  expect(screen.getByText(words)).toBeInTheDocument()
  leaveFor(null)
  expect(screen.queryByText(words)).not.toBeInTheDocument()
})

test('dragged text is left alone', () => {
  const { onFile } = show()
  fireEvent.dragOver(document.body, withText)
  expect(screen.queryByText(words)).not.toBeInTheDocument()
  expect(fireEvent.drop(document.body, withText)).toBe(true)
  expect(onFile).not.toHaveBeenCalled()
})

test('once it is gone nothing is taken any more', () => {
  const { onFile, unmount } = show()
  unmount()
  fireEvent.drop(document.body, withFile)
  expect(onFile).not.toHaveBeenCalled()
})
