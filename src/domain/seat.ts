import * as v from 'valibot'
import { amountSchema, countSchema } from './amount'
import { areaIdSchema } from './area'
import { organisationIdSchema, sectors } from './organisation'
import { partialDateSchema } from './partial-date'
import { partnershipIdSchema } from './partnership'
import { periodFields } from './period'
import { personIdSchema } from './person'
import { lineSchema } from './plain-text'
import { recordEnding } from './record-ending'
import { recordIdSchema } from './record-id'
import { themeIdSchema } from './theme'

export const seatIdSchema = recordIdSchema('SeatId')

export const roles = [
  'chair',
  'vice-chair',
  'member',
  'substitute',
  'observer',
  'adviser',
  'secretary',
] as const

export type Role = (typeof roles)[number]

const capacities = [
  'elected-member',
  'officer',
  'chief-officer',
  'paid-staff',
  'trustee',
  'volunteer',
  'resident',
  'service-user',
  'business',
  'expert',
  'other',
] as const

const levels = [
  'leader',
  'cabinet',
  'backbench',
  'opposition',
  'chief-officer',
  'senior-officer',
  'officer',
] as const

const bases = [
  'elected-to-office',
  'elected-by-sector',
  'nominated',
  'appointed',
  'ex-officio',
  'statutory',
  'invited',
  'co-opted',
] as const

const reasons = ['portfolio', 'committee', 'interest', 'skills', 'ward', 'party', 'other'] as const

/** How the holder gives account: to whom or how must be said, the rest may be. */
const reportBackSchema = v.pipe(
  v.strictObject({
    to: v.exactOptional(lineSchema),
    how: v.exactOptional(lineSchema),
    everyMonths: v.exactOptional(amountSchema),
    lastOn: v.exactOptional(partialDateSchema),
  }),
  v.check(({ to, how }) => to !== undefined || how !== undefined),
)

/** Whom an empty seat is for. */
const wantedSchema = v.strictObject({
  sectors: v.exactOptional(v.array(v.picklist(sectors))),
  skills: v.exactOptional(v.array(lineSchema)),
  themeIds: v.exactOptional(v.array(themeIdSchema)),
  wardId: v.exactOptional(areaIdSchema),
  hoursPerMonth: v.exactOptional(amountSchema),
})

/**
 * One place on one partnership for one period. Without a person it is empty, unless
 * `nameNotRecorded` says that somebody holds it whose name we lack.
 */
export const seatSchema = v.strictObject({
  id: seatIdSchema,
  partnershipId: partnershipIdSchema,
  personId: v.nullable(personIdSchema),
  nameNotRecorded: v.exactOptional(v.boolean()),
  organisationId: v.exactOptional(organisationIdSchema),
  speaksFor: v.exactOptional(lineSchema),
  role: v.picklist(roles),
  roleTitle: v.exactOptional(lineSchema),
  voting: v.exactOptional(v.boolean()),
  capacity: v.exactOptional(v.picklist(capacities)),
  level: v.exactOptional(v.picklist(levels)),
  basis: v.exactOptional(v.picklist(bases)),
  appointedBy: v.exactOptional(lineSchema),
  reasons: v.exactOptional(v.array(v.picklist(reasons))),
  delegatedAuthority: v.exactOptional(v.boolean()),
  recallable: v.exactOptional(v.boolean()),
  ...periodFields,
  hoursPerMonth: v.exactOptional(amountSchema),
  meetingsHeld: v.exactOptional(countSchema),
  meetingsAttended: v.exactOptional(countSchema),
  substituteSent: v.exactOptional(countSchema),
  reportBack: v.exactOptional(reportBackSchema),
  supportContact: v.exactOptional(lineSchema),
  wanted: v.exactOptional(wantedSchema),
  ...recordEnding,
})

export type Seat = Readonly<v.InferOutput<typeof seatSchema>>
