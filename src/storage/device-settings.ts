/** Small choices that belong to this device and not to a map. */
export interface DeviceSettings {
  readonly colours: 'system' | 'light' | 'dark'
  /** Per cent of the browser's own size. */
  readonly textSize: number
  /** Keys of one sign act: off for people whose speech becomes keys. */
  readonly singleKeys: boolean
  /** Records looked at lately, newest first, for each map id. */
  readonly recentRecords: Readonly<Record<string, readonly string[]>>
  /** The columns of the tables of records, for each kind that was set here. */
  readonly shownColumns: Readonly<Record<string, readonly string[]>>
  /** How columns were used, by a hash of their headings; read by whoever imports. */
  readonly mappings: Readonly<Record<string, unknown>>
  /** The last copy of each map in a file: when, ISO 8601 in UTC, and the steps kept since. */
  readonly fileCopies: Readonly<Record<string, KeptFileCopy>>
}

interface KeptFileCopy {
  readonly at?: string
  readonly changes: number
}

export interface DeviceSettingsStore {
  read(): DeviceSettings
  /** Keeps these choices and gives all of them as they are now. */
  change(choices: Partial<DeviceSettings>): DeviceSettings
}

export const usualDeviceSettings: DeviceSettings = {
  colours: 'system',
  textSize: 100,
  singleKeys: true,
  recentRecords: {},
  shownColumns: {},
  mappings: {},
  fileCopies: {},
}

const key = 'joined-up/device'
const colourings = ['system', 'light', 'dark'] as const
const smallestText = 50
const largestText = 400

/** Where localStorage is refused or holds something else, the usual settings are in force. */
export function createDeviceSettings(): DeviceSettingsStore {
  let settings = readKept()
  return {
    read: () => settings,
    change(choices) {
      settings = { ...settings, ...choices }
      keep(settings)
      return settings
    },
  }
}

function readKept(): DeviceSettings {
  try {
    return toDeviceSettings(JSON.parse(localStorage.getItem(key) ?? 'null'))
  } catch {
    return usualDeviceSettings
  }
}

/** A choice that cannot be kept still holds until the tab is closed. */
function keep(settings: DeviceSettings): void {
  try {
    localStorage.setItem(key, JSON.stringify(settings))
  } catch {
    return
  }
}

function toDeviceSettings(value: unknown): DeviceSettings {
  if (typeof value !== 'object' || value === null) return usualDeviceSettings
  const { colours, textSize, singleKeys, recentRecords, shownColumns, mappings, fileCopies } =
    value as Readonly<Record<string, unknown>>
  return {
    colours: colourings.find((known) => known === colours) ?? usualDeviceSettings.colours,
    textSize: isTextSize(textSize) ? textSize : usualDeviceSettings.textSize,
    singleKeys: typeof singleKeys === 'boolean' ? singleKeys : usualDeviceSettings.singleKeys,
    recentRecords: toLists(recentRecords),
    shownColumns: toLists(shownColumns),
    mappings: isPlain(mappings) ? mappings : {},
    fileCopies: isPlain(fileCopies) ? toFileCopies(fileCopies) : {},
  }
}

function toFileCopies(value: Readonly<Record<string, unknown>>): DeviceSettings['fileCopies'] {
  return Object.fromEntries(
    Object.entries(value).flatMap(([mapId, copy]) => {
      if (!isPlain(copy) || typeof copy.changes !== 'number') return []
      const { at, changes } = copy
      return [[mapId, typeof at === 'string' ? { at, changes } : { changes }]]
    }),
  )
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTextSize(value: unknown): value is number {
  return typeof value === 'number' && value >= smallestText && value <= largestText
}

function toLists(value: unknown): Readonly<Record<string, readonly string[]>> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, list]) =>
      Array.isArray(list) ? [[key, list.filter((one) => typeof one === 'string')]] : [],
    ),
  )
}
