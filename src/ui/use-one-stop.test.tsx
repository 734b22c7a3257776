import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useRef } from 'react'
import { expect, test } from 'vitest'
import { useOneStop } from './use-one-stop'

const after = 'after'
const toLabel = (name: string) => `${name} seats`

function List({ names }: { readonly names: readonly string[] }) {
  const table = useRef<HTMLDivElement>(null)
  return (
    <>
      <div ref={table} {...useOneStop(table)}>
        <table>
          <tbody>
            {names.map((name) => (
              <tr key={name}>
                <th>
                  <button type="button">{name}</button>
                </th>
                <td>{name === 'Bo' ? null : <button type="button">{toLabel(name)}</button>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <button type="button">{after}</button>
    </>
  )
}

const focused = () => document.activeElement?.textContent

test('a list is one stop for Tab, and comes back to where it was left', async () => {
  const user = userEvent.setup()
  render(<List names={['Ada', 'Bo', 'Cy']} />)
  await user.tab()
  expect(focused()).toBe('Ada')
  await user.keyboard('{ArrowDown}')
  await user.tab()
  expect(focused()).toBe('after')
  await user.tab({ shift: true })
  expect(focused()).toBe('Bo')
})

test('arrows go from row to row in the same place, and along the row', async () => {
  const user = userEvent.setup()
  render(<List names={['Ada', 'Bo', 'Cy']} />)
  await user.tab()
  await user.keyboard('{ArrowRight}')
  expect(focused()).toBe('Ada seats')
  await user.keyboard('{ArrowDown}')
  expect(focused()).toBe('Bo')
  await user.keyboard('{ArrowDown}{ArrowRight}{ArrowUp}{ArrowUp}{ArrowLeft}')
  expect(focused()).toBe('Ada')
  await user.keyboard('{End}')
  expect(focused()).toBe('Cy')
  await user.keyboard('{Home}{ArrowUp}{ArrowLeft}')
  expect(focused()).toBe('Ada')
})

test('when its row goes, the first is the stop', async () => {
  const user = userEvent.setup()
  const { rerender } = render(<List names={['Ada', 'Bo', 'Cy']} />)
  await user.tab()
  await user.keyboard('{ArrowDown}{ArrowDown}')
  rerender(<List names={['Ada', 'Bo']} />)
  screen.getByText('after').focus()
  await user.tab({ shift: true })
  expect(focused()).toBe('Ada')
})
