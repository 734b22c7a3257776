import type { ExportSession } from '../../state/export-client'

export type ExportFormat = Parameters<ExportSession['preview']>[0]['format']

/** For whom a file is, which decides what may be in it. */
export type Audience = 'partners' | 'everybody' | 'owner'

interface FormatFacts {
  readonly audience: Audience
  /** How the name of the file ends. */
  readonly ending: string
  readonly type: string
  /** Whether the format has a place for somebody's party. */
  readonly hasParty: boolean
}

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** In the order in which they are offered. */
export const exportFormats: Readonly<Record<ExportFormat, FormatFacts>> = {
  'map-file': {
    audience: 'partners',
    ending: '-shared.joinedup.json',
    type: 'application/json',
    hasParty: true,
  },
  workbook: { audience: 'partners', ending: '.xlsx', type: workbookType, hasParty: true },
  'csv-set': { audience: 'partners', ending: '-csv.zip', type: 'application/zip', hasParty: true },
  popolo: {
    audience: 'everybody',
    ending: '-popolo.json',
    type: 'application/json',
    hasParty: true,
  },
  kumu: { audience: 'everybody', ending: '-kumu.xlsx', type: workbookType, hasParty: false },
  gexf: { audience: 'everybody', ending: '.gexf', type: 'application/xml', hasParty: false },
  graphml: { audience: 'everybody', ending: '.graphml', type: 'application/xml', hasParty: false },
  cyjs: { audience: 'everybody', ending: '.cyjs', type: 'application/json', hasParty: false },
  'full-workbook': { audience: 'owner', ending: '-full.xlsx', type: workbookType, hasParty: true },
}

/** What a person has ticked; what the format decides is in `decideChoices`. */
export interface Ticks {
  readonly hideNames: boolean
  readonly leaveOutNotes: boolean
  readonly leaveOutParty: boolean
}

type Tick = keyof Ticks

/** Why a tick cannot be changed, as the end of its message. */
export type LockReason = 'full' | 'notes-public' | 'notes-hidden' | 'party-public'

export interface DecidedChoices {
  readonly ticks: Ticks
  readonly locks: Readonly<Partial<Record<Tick, LockReason>>>
}

/** The choices in force for a format: some are not a person's to make. */
export function decideChoices(format: ExportFormat, ticks: Ticks): DecidedChoices {
  const { audience, hasParty } = exportFormats[format]
  if (audience === 'owner') {
    return {
      ticks: { hideNames: false, leaveOutNotes: false, leaveOutParty: false },
      locks: { hideNames: 'full', leaveOutNotes: 'full', leaveOutParty: 'full' },
    }
  }
  const noNotes = findNotesLock(audience, ticks)
  return {
    ticks: {
      hideNames: ticks.hideNames,
      leaveOutNotes: noNotes !== undefined || ticks.leaveOutNotes,
      leaveOutParty: !hasParty || ticks.leaveOutParty,
    },
    locks: {
      ...(noNotes === undefined ? {} : { leaveOutNotes: noNotes }),
      ...(hasParty ? {} : { leaveOutParty: 'party-public' as const }),
    },
  }
}

function findNotesLock(audience: Audience, { hideNames }: Ticks): LockReason | undefined {
  if (audience === 'everybody') return 'notes-public'
  return hideNames ? 'notes-hidden' : undefined
}
