import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from './render-app'

test('a handout has the answer, the rule and the questions to ask, and names can be hidden', async () => {
  const { user, unmount } = await renderApp('#/m/sample/report/hats')
  const preview = await screen.findByRole('region', { name: 'Preview' })
  await within(preview).findByRole('heading', { name: 'Who sits in many seats?' })
  await within(preview).findByRole('table', { name: 'People by hats' })
  expect(preview).toHaveTextContent('Ngozi Ashdown')
  expect(preview).toHaveTextContent('over the guide figure of 5')
  await user.click(screen.getByRole('checkbox', { name: 'Hide names' }))
  expect(preview).not.toHaveTextContent('Ngozi')
  expect(preview).toHaveTextContent('Person A')
  unmount()
})

test('each handout is a link, and the findings are one press away', async () => {
  const { unmount } = await renderApp('#/m/sample/report/gaps')
  const list = await screen.findByRole('list', { name: 'Reports' })
  expect(
    within(list)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual([
    'Hats handout',
    'Overlaps handout',
    'Gaps handout',
    'Accountability handout',
    'Workload handout',
  ])
  expect(within(list).getByRole('link', { name: 'Gaps handout' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  expect(screen.getByRole('button', { name: 'Save findings' })).toBeVisible()
  unmount()
})
