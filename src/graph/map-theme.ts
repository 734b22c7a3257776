import type { ItemKind } from './live/shown'

/** Every colour of the map. Text and lines are on `ground`; `ink` outlines and writes. */
export interface MapTheme {
  readonly ground: string
  readonly ink: string
  readonly line: string
  readonly accent: string
  readonly kinds: Readonly<Record<ItemKind, string>>
  /** What each kind has written on it where fills may not tell them apart; null where they do. */
  readonly letters: Readonly<Record<ItemKind, string>> | null
}

/** Palette of the Government Analysis Function: interface, section 4.1. */
export const lightTheme: MapTheme = {
  ground: '#FFFFFF',
  ink: '#16202A',
  line: '#767676',
  accent: '#0F5C6E',
  kinds: {
    person: '#28A197',
    organisation: '#12436D',
    partnership: '#801650',
    strategy: '#F46A25',
  },
  letters: null,
}

/** Palette of Okabe and Ito, for a dark ground. */
export const darkTheme: MapTheme = {
  ground: '#0B0C0C',
  ink: '#F3F2F1',
  line: '#949494',
  accent: '#7FD1E0',
  kinds: {
    person: '#009E73',
    organisation: '#56B4E9',
    partnership: '#CC79A7',
    strategy: '#E69F00',
  },
  letters: null,
}
