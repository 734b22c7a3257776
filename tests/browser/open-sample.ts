import { type OpenedPage, type OpenOptions, openBuiltApp } from './open-page'
import { type User, userOf } from './user-of'

interface OpenedSample {
  readonly app: OpenedPage
  readonly user: User
}

/** The sample map, through its door on Home, with its first question answered. */
export async function openSample(options: OpenOptions = {}): Promise<OpenedSample> {
  const app = await openBuiltApp(options)
  const user = userOf(app.page)
  await user.press('Open the sample map')
  await app.page.getByText('Ngozi Ashdown holds 10 seats, the most on this map.').waitFor()
  return { app, user }
}
