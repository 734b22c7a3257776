import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { renderApp } from './render-app'

test('Help is last in the banner, and every page of it is reached and says something', async () => {
  const { user } = await renderApp('/')
  // Home has a heading part of its own, which this page's stand-in calls a banner too.
  const [banner] = await screen.findAllByRole('banner')
  if (banner === undefined) throw new Error('No banner')
  const links = within(banner).getAllByRole('link')
  expect(links.at(-1)).toHaveAccessibleName('Help')
  await user.click(within(banner).getByRole('link', { name: 'Help' }))
  const pages = await screen.findByRole('navigation', { name: 'Help pages' })
  const names = within(pages)
    .getAllByRole('link')
    .map(({ textContent }) => textContent ?? '')
  expect(names).toHaveLength(14)
  for (const name of names) {
    const list = await screen.findByRole('navigation', { name: 'Help pages' })
    await user.click(within(list).getByRole('link', { name }))
    await waitFor(() => expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(name))
    const lines = within(screen.getByRole('article')).getAllByRole('listitem')
    expect(lines.length).toBeGreaterThan(1)
  }
})

test('a page of help that is not there says so, with the way home', async () => {
  await renderApp('/help/nothing')
  expect(await screen.findByRole('heading', { name: 'Page not found' })).toBeVisible()
  expect(screen.getByRole('link', { name: 'Go to Home' })).toHaveAttribute('href', '#/')
})
