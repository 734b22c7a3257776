import * as v from 'valibot'
import { amountSchema, countSchema } from './amount'
import type { Role } from './seat'

const perRole = {
  chair: v.exactOptional(amountSchema),
  'vice-chair': v.exactOptional(amountSchema),
  member: v.exactOptional(amountSchema),
  substitute: v.exactOptional(amountSchema),
  observer: v.exactOptional(amountSchema),
  adviser: v.exactOptional(amountSchema),
  secretary: v.exactOptional(amountSchema),
}

/** The guide figures the owner of a map may set; what is missing takes the usual figure. */
export const settingsSchema = v.strictObject({
  weightLimit: v.exactOptional(amountSchema),
  roleWeights: v.exactOptional(v.strictObject(perRole)),
  roleEffort: v.exactOptional(v.strictObject(perRole)),
  consultationLimit: v.exactOptional(countSchema),
  fundingShareLimit: v.exactOptional(amountSchema),
  nearCapacity: v.exactOptional(amountSchema),
  prepRatio: v.exactOptional(amountSchema),
})

export type RecordedSettings = Readonly<v.InferOutput<typeof settingsSchema>>

/** Every guide figure, in force. `roleEffort` is hours against a member's. */
export interface Settings {
  readonly weightLimit: number
  readonly roleWeights: Readonly<Record<Role, number>>
  readonly roleEffort: Readonly<Record<Role, number>>
  readonly consultationLimit: number
  readonly fundingShareLimit: number
  readonly nearCapacity: number
  readonly prepRatio: number
}

/** The usual figures: domain model, table `info`. */
export const usualSettings: Settings = {
  weightLimit: 5,
  roleWeights: {
    chair: 2,
    'vice-chair': 1.5,
    member: 1,
    substitute: 0.5,
    observer: 0.25,
    adviser: 0.25,
    secretary: 1,
  },
  roleEffort: {
    chair: 2,
    'vice-chair': 1.5,
    member: 1,
    substitute: 0.25,
    observer: 0.75,
    adviser: 0.75,
    secretary: 1,
  },
  consultationLimit: 3,
  fundingShareLimit: 0.25,
  nearCapacity: 0.8,
  prepRatio: 0.5,
}

/** Fills what a map does not record with the usual figures. */
export function settingsInForce(recorded: RecordedSettings = {}): Settings {
  return {
    ...usualSettings,
    ...recorded,
    roleWeights: { ...usualSettings.roleWeights, ...recorded.roleWeights },
    roleEffort: { ...usualSettings.roleEffort, ...recorded.roleEffort },
  }
}
