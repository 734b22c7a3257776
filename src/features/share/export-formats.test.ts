import { expect, test } from 'vitest'
import { decideChoices, type ExportFormat, exportFormats } from './export-formats'

const open = { hideNames: false, leaveOutNotes: false, leaveOutParty: false }
const formats = Object.keys(exportFormats) as readonly ExportFormat[]
const of = (audience: string) =>
  formats.filter((format) => exportFormats[format].audience === audience)

test.each(of('partners'))('for %s every choice is a person’s own', (format) => {
  expect(decideChoices(format, open)).toEqual({ ticks: open, locks: {} })
  const all = { hideNames: true, leaveOutNotes: true, leaveOutParty: true }
  expect(decideChoices(format, all).ticks).toEqual(all)
})

test.each(of('partners'))('for %s notes go with the names, whatever was ticked', (format) => {
  expect(decideChoices(format, { ...open, hideNames: true })).toEqual({
    ticks: { hideNames: true, leaveOutNotes: true, leaveOutParty: false },
    locks: { leaveOutNotes: 'notes-hidden' },
  })
})

test.each(of('everybody'))('%s never has notes, and says so', (format) => {
  const { ticks, locks } = decideChoices(format, open)
  expect(ticks.leaveOutNotes).toBe(true)
  expect(locks.leaveOutNotes).toBe('notes-public')
  expect(ticks.leaveOutParty).toBe(format !== 'popolo')
  expect(locks.leaveOutParty).toBe(format === 'popolo' ? undefined : 'party-public')
  expect(decideChoices(format, { ...open, hideNames: true }).ticks.hideNames).toBe(true)
})

test('the full spreadsheet leaves nothing out, whatever was ticked before', () => {
  const all = { hideNames: true, leaveOutNotes: true, leaveOutParty: true }
  expect(decideChoices('full-workbook', all)).toEqual({
    ticks: open,
    locks: { hideNames: 'full', leaveOutNotes: 'full', leaveOutParty: 'full' },
  })
})

test('no two files of a map have the same ending', () => {
  expect(new Set(formats.map((format) => exportFormats[format].ending)).size).toBe(formats.length)
})
