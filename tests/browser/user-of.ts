import type { Locator, Page } from 'playwright-core'

type Role = Parameters<Page['getByRole']>[0]

export type PickedFile =
  | string
  | { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

interface PressOptions {
  readonly role?: Role
  readonly within?: Pick<Page, 'getByRole'>
}

export interface User {
  /** One press on a control, found by its role and its whole name. */
  press(name: string, options?: PressOptions): Promise<void>
  /** Presses `Import a file` and picks a file in the system's window, which is no press of ours. */
  importFile(file: PickedFile): Promise<void>
  /** The same from the menu of the open map. */
  importFileIntoMap(file: PickedFile): Promise<void>
  /** Waits until the question is answered with a number, and reads it off the card. */
  readCard(name: string): Promise<number>
  /** The cells of a table as they read on the screen, its headings left out. */
  readTable(name: string): Promise<readonly (readonly string[])[]>
  /** How often something was pressed so far. */
  clicks(): number
}

/** What a person does with a page: sees words and presses what they name. */
export function userOf(page: Page): User {
  let clicks = 0

  async function press(name: string, { role = 'button', within = page }: PressOptions = {}) {
    await within.getByRole(role, { name, exact: true }).click()
    clicks += 1
  }

  async function pick(file: PickedFile, openWindow: () => Promise<void>) {
    const opening = page.waitForEvent('filechooser')
    await openWindow()
    await (await opening).setFiles(file)
  }

  return {
    press,
    importFile: (file) => pick(file, () => press('Import a file')),
    async importFileIntoMap(file) {
      await press('Map menu')
      await pick(file, () => press('Import a file', { role: 'menuitem' }))
    },
    async readCard(name) {
      const card = page.getByRole('button', {
        name,
        exact: true,
        description: /\d|nobody|no two/iu,
      })
      const [number = ''] = /^[\d,]+/u.exec((await card.textContent()) ?? '') ?? []
      return Number(number.replaceAll(',', ''))
    },
    async readTable(name) {
      const table = page.getByRole('table', { name, exact: true })
      return (await table.evaluate(toCells)).slice(1)
    },
    clicks: () => clicks,
  }
}

/** Runs in the page. Rows that only keep room for others have no cells to read. */
function toCells(table: Element): string[][] {
  const { rows } = table as HTMLTableElement
  return [...rows]
    .map((row) => [...row.cells].map((cell) => cell.textContent.trim().replace(/\s+/gu, ' ')))
    .filter((cells) => cells.length > 1)
}

/** The names of what a list or tree shows, in its order. */
export async function readItems(list: Locator, role: Role): Promise<readonly string[]> {
  const texts = await list.getByRole(role).allInnerTexts()
  return texts.map((text) => text.trim().replace(/\s+/gu, ' '))
}
