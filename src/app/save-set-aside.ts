import type { SetAsideRecord } from '../domain/set-aside-broken'
import { saveFile } from './save-file'

/** A download of the records that are stored but not on the map, each with what is wrong with it. */
export function saveSetAside(setAside: readonly SetAsideRecord[]): void {
  const text = JSON.stringify({ recordsNotOnTheMap: setAside }, null, 2)
  saveFile({
    title: 'records-not-on-the-map',
    ending: '.json',
    type: 'application/json',
    bytes: new TextEncoder().encode(text),
  })
}
