import { listRawMaps, type RawMap, readRawMap, toRecoveredFile } from '../../storage/raw-stores'
import messages from '../messages/en-GB.json'

/** Works with no React, no Dexie and no app state: whatever broke those is not needed here. */
export async function showRecovery(root: HTMLElement) {
  const mapIds = await listRawMaps()
  const list = anElement('ul')
  list.append(...(await Promise.all(mapIds.map(toItem))))
  root.replaceChildren(
    anElement('h1', messages['recovery.title']),
    anElement('p', messages[mapIds.length === 0 ? 'recovery.nothing' : 'recovery.explain']),
    list,
  )
}

async function toItem(mapId: string): Promise<HTMLElement> {
  const item = anElement('li')
  try {
    const map = await readRawMap(mapId)
    const button = anElement('button', messages['recovery.save'])
    button.addEventListener('click', () => download(map))
    item.append(anElement('h2', titleOf(map)), anElement('p', describe(map)), button)
  } catch {
    item.append(anElement('h2', mapId), anElement('p', messages['recovery.unreadable-map']))
  }
  return item
}

function anElement<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text = '') {
  const element = document.createElement(tag)
  element.textContent = text
  return element
}

function titleOf({ mapId, info }: RawMap): string {
  const title = (info as { title?: unknown } | undefined)?.title
  return typeof title === 'string' ? title : mapId
}

function describe({ recordCount, unreadableRows }: RawMap): string {
  const read = messages['recovery.records'].replace('{count}', `${recordCount}`)
  if (unreadableRows === 0) return read
  return `${read} ${messages['recovery.unreadable-rows'].replace('{count}', `${unreadableRows}`)}`
}

function download(map: RawMap) {
  const url = URL.createObjectURL(new Blob([toRecoveredFile(map)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${map.mapId}.joinedup.json`
  link.click()
  URL.revokeObjectURL(url)
}
