import { expect, test } from 'vitest'
import type { RememberedMapping } from '../features/import-data/mapping-memory'
import { createDeviceSettings } from '../storage/device-settings'
import { createMappingKeeper } from './mapping-keeper'

const mapping: RememberedMapping = {
  mode: 'one-seat',
  columns: [
    { use: 'person' },
    { use: 'role', role: 'chair' },
    { use: 'started', dateOrder: 'month-first' },
  ],
}

test('what is kept is found again after the next start, until it is forgotten', async () => {
  await createMappingKeeper(createDeviceSettings()).keep('name | board', mapping)
  const keeper = createMappingKeeper(createDeviceSettings())
  expect(await keeper.find('name | board')).toEqual(mapping)
  expect(await keeper.find('name | boards')).toBeUndefined()
  await keeper.forget('name | board')
  expect(await createMappingKeeper(createDeviceSettings()).find('name | board')).toBeUndefined()
})

test('not one word of the file stays behind, even if its first row held names', async () => {
  const keeper = createMappingKeeper(createDeviceSettings())
  await keeper.keep('ada khan | health board', mapping)
  const kept = JSON.stringify(createDeviceSettings().read())
  expect(kept).toContain('month-first')
  expect(kept.toLowerCase()).not.toMatch(/ada|khan|health|board/u)
})

test('the 50 kept last are remembered', async () => {
  const keeper = createMappingKeeper(createDeviceSettings())
  for (let index = 0; index < 60; index += 1) await keeper.keep(`layout ${index}`, mapping)
  expect(Object.keys(createDeviceSettings().read().mappings)).toHaveLength(50)
  expect(await keeper.find('layout 59')).toEqual(mapping)
})

test.each([
  { mode: 'sideways', columns: [] },
  { mode: 'one-seat', columns: [{ use: 'shoe-size' }] },
  { mode: 'one-seat' },
  null,
  7,
])('what makes no sense to this build is not used: %j', async (kept) => {
  const settings = createDeviceSettings()
  const keeper = createMappingKeeper(settings)
  await keeper.keep('name', mapping)
  const [key = ''] = Object.keys(settings.read().mappings)
  settings.change({ mappings: { [key]: kept } })
  expect(await keeper.find('name')).toBeUndefined()
})
