import { expect, test } from 'vitest'
import { guessPartnershipKind } from './guess-partnership-kind'

test.each([
  ['Northbridge Full Council', 'full-council'],
  ['Northshire County Council (full)', 'full-council'],
  ['Trafford Borough Council', 'full-council'],
  ['Arts Council', 'other'],
  ['Council for Voluntary Service', 'other'],
  ['Northbridge Cabinet', 'cabinet'],
  ['Overview and Scrutiny Committee', 'scrutiny'],
  ['Health Scrutiny Sub-Committee', 'scrutiny'],
  ['South East Wales Joint Committee', 'joint-committee'],
  ['Planning Committee', 'committee'],
  ["Children's Trust sub-group", 'sub-group'],
  ['Task and Finish Group', 'sub-group'],
  ['Community Grants Panel', 'funding-panel'],
  ['Eastfield Renewal Board', 'project-board'],
  ['Housing Forum', 'forum'],
  ['Fforwm Tai', 'forum'],
  ['Voluntary Sector Network', 'network'],
  ['Health and Wellbeing Board', 'partnership-board'],
  ['Community Safety Partnership', 'partnership-board'],
  ['Cross Party Group on Steel', 'other'],
  ['Dashboard', 'other'],
])('%s reads as %s', (name, kind) => {
  expect(guessPartnershipKind(name)).toBe(kind)
})
