/** The sections of the settings, as their addresses name them, in the order of the screen. */
export const settingsSections = ['map', 'guide-figures', 'privacy', 'look', 'copies'] as const

export type SettingsSection = (typeof settingsSections)[number]
