import fc from 'fast-check'
import { expect, test } from 'vitest'
import { combineRoles, isRoleText, readRole } from './read-role'
import { roles } from './seat'

test.each([
  ['Chair', 'chair'],
  ['Chairwoman', 'chair'],
  ['Cochairman', 'chair'],
  ['Co-Chair', 'chair'],
  ['Joint chairperson', 'chair'],
  ['cadeirydd', 'chair'],
  ['Vice-Chair', 'vice-chair'],
  ['DEPUTY CHAIRMAN', 'vice-chair'],
  ['Is-gadeirydd', 'vice-chair'],
  ['Secretary', 'secretary'],
  ['Hon. Secretary', 'secretary'],
  ['Deputy', 'substitute'],
  ['Dirprwy', 'substitute'],
  ['In attendance', 'observer'],
  ['Advisor', 'adviser'],
  ['Board Member', 'member'],
  ['Aelod', 'member'],
])('%s is just a form of %s', (text, role) => {
  expect(readRole(text)).toEqual({ role, isKnown: true })
})

test.each([
  ['Mayor', 'chair'],
  ['Deputy Mayor', 'vice-chair'],
  ['Clerk', 'secretary'],
  ['Acting Chair', 'chair'],
  ['Treasurer', 'member'],
  ['Ranking Member', 'member'],
  ['Chairperson; Secretary', 'chair'],
  ['CPA, Chair', 'chair'],
  ['Secretary/Treasurer', 'secretary'],
])('%s is %s, and its words are kept because they say more', (text, role) => {
  expect(readRole(text)).toEqual({ role, isKnown: true, roleTitle: text })
})

test('text we do not know is a member, with the words as title', () => {
  expect(readRole("Carers' champion")).toEqual({
    role: 'member',
    isKnown: false,
    roleTitle: "Carers' champion",
  })
})

test('ex officio is the basis, non-voting is about the vote, neither is a role', () => {
  expect(readRole('Ex Officio')).toEqual({ role: 'member', isKnown: true, basis: 'ex-officio' })
  expect(readRole('Board Member, ex officio')).toEqual({
    role: 'member',
    isKnown: true,
    basis: 'ex-officio',
  })
  expect(readRole('Non-voting observer')).toEqual({
    role: 'observer',
    isKnown: true,
    voting: false,
  })
})

test('that a chair is a member too goes without saying', () => {
  expect(readRole('Chair and member')).toEqual({ role: 'chair', isKnown: true })
})

test('no words are a member', () => {
  expect(readRole('')).toEqual({ role: 'member', isKnown: true })
})

test('only text that names roles and nothing else is lifted out of names', () => {
  expect(['Chair', 'Chair & Treasurer', 'Vice Chair'].every(isRoleText)).toBe(true)
  expect(['', 'MD', 'Chair of Finance', ';', 'Jr', 'x'.repeat(61)].some(isRoleText)).toBe(false)
})

test('of two statements the stronger role holds, and no title is lost', () => {
  const combined = combineRoles(readRole('Treasurer'), readRole('Vice Chair, non-voting'))
  expect(combined).toEqual({
    role: 'vice-chair',
    isKnown: true,
    roleTitle: 'Treasurer',
    voting: false,
  })
  expect(combineRoles(readRole('Mayor'), readRole('ex officio'))).toMatchObject({
    role: 'chair',
    roleTitle: 'Mayor',
    basis: 'ex-officio',
  })
})

test('T33 any text gives a role', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => roles.includes(readRole(text).role)),
  )
})
