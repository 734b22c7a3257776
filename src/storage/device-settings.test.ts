import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createDeviceSettings, usualDeviceSettings } from './device-settings'

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

test('choices are there again at the next start', () => {
  createDeviceSettings().change({ colours: 'dark', recentRecords: { northbridge: ['ada', 'ben'] } })
  createDeviceSettings().change({
    textSize: 150,
    shownColumns: { people: ['name', 'note'] },
    mappings: { abc: { mode: 'one-seat' } },
    fileCopies: { northbridge: { at: '2026-11-22T10:00:00.000Z', changes: 3 } },
  })
  expect(createDeviceSettings().read()).toEqual({
    colours: 'dark',
    textSize: 150,
    singleKeys: true,
    recentRecords: { northbridge: ['ada', 'ben'] },
    shownColumns: { people: ['name', 'note'] },
    mappings: { abc: { mode: 'one-seat' } },
    fileCopies: { northbridge: { at: '2026-11-22T10:00:00.000Z', changes: 3 } },
  })
})

test.each([
  'not json',
  'null',
  '7',
  '{"colours":"pink","textSize":9,"recentRecords":7,"mappings":[1],"fileCopies":{"a":7,"b":{"at":"x"}}}',
  '{"textSize":"100","recentRecords":null}',
  '{"textSize":9000}',
])('what is kept and makes no sense counts as the usual: %s', (kept) => {
  localStorage.setItem('joined-up/device', kept)
  expect(createDeviceSettings().read()).toEqual(usualDeviceSettings)
})

test('ids that are not text are left out', () => {
  localStorage.setItem(
    'joined-up/device',
    '{"recentRecords":{"northbridge":["ada",7],"elsewhere":"ben"}}',
  )
  expect(createDeviceSettings().read().recentRecords).toEqual({ northbridge: ['ada'] })
})

test('where nothing can be kept, a choice holds until the tab is closed', () => {
  const refuse = () => {
    throw new DOMException('refused', 'SecurityError')
  }
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse })
  const settings = createDeviceSettings()
  expect(settings.change({ colours: 'light' }).colours).toBe('light')
  expect(settings.read().colours).toBe('light')
  expect(createDeviceSettings().read()).toEqual(usualDeviceSettings)
})
