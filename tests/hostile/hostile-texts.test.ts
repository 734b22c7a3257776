import { strFromU8, strToU8, unzipSync } from 'fflate'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { type Network, networkOf } from '../../src/domain/network'
import { toPlainText } from '../../src/domain/plain-text'
import { setAsideBroken } from '../../src/domain/set-aside-broken'
import { toSharedCopy } from '../../src/io/copies/to-shared-copy'
import { readCsvSetZip } from '../../src/io/csv-set/read-csv-set'
import { writeCsvSet, zipCsvSet } from '../../src/io/csv-set/write-csv-set'
import { mixesAlphabets } from '../../src/io/matching/look-alike-letters'
import { readWorkbookRecords } from '../../src/io/workbook/read-workbook-records'
import { writeWorkbook } from '../../src/io/workbook/write-workbook'
import { anInfo, aPartnership, entryOf } from '../builders/records'
import { type Rows, readFormats } from './read-formats'
import { patience, trialsOf } from './trials'

const forRows = readFormats.filter(({ name }) => name === 'CSV' || name === 'a workbook')

async function planRows(format: (typeof forRows)[number], rows: Rows) {
  const reading = await format.read(format.write(rows))
  if (!('plan' in reading)) throw new Error('refused')
  return reading.plan
}

async function namesOf(format: (typeof forRows)[number], names: readonly string[]) {
  const { changes, issues } = await planRows(format, [
    ['Name', 'Board', 'Role'],
    ...names.map((name) => [name, 'Health Board', 'Member']),
  ])
  const people = changes.added.flatMap(({ kind, record }) => (kind === 'people' ? [record] : []))
  return { people, codes: new Set(issues.map(({ code }) => code)) }
}

const forenames = [
  'Siân',
  'Llŷr',
  'Łukasz',
  'Zażółć',
  'Seán',
  'Ngọc',
  'محمد',
  'عائشہ',
  'Zoë',
  '李明',
  'İpek',
  'Ольга',
]
const surnames = [
  'Ó Briain',
  'Ní Dhubháin',
  'Żółkiewska',
  'ملک',
  'Tŷ-Gwyn',
  'Đặng',
  'Hughes 😀',
  'Ǿstergaard',
  'van ’t Hoff',
  'Ånäs',
  'Ševčíková',
  'ap Gwynedd',
  'خان',
]
const realNames = forenames.flatMap((first) => surnames.map((last) => `${first} ${last}`))

test.each(forRows)(
  'T34 real names come out of $name byte by byte as they were written',
  async (format) => {
    const wanted = realNames
      .slice(0, trialsOf('T34'))
      .map((name) => name.normalize('NFC').replaceAll('’', "'"))
    const { people } = await namesOf(format, wanted)
    expect(new Set(people.flatMap(({ name, otherNames = [] }) => [name, ...otherNames]))).toEqual(
      new Set(wanted),
    )
    expect(people).toHaveLength(wanted.length)
  },
)

const invisible = [
  '\u202E',
  '\u202A',
  '\u2066',
  '\u200B',
  '\u200D',
  '\uFEFF',
  '\u2060',
  '\u200F',
  '\u00AD',
]

test.each(forRows)(
  'T34 no direction mark or hidden letter of $name is kept in a name',
  async (format) => {
    const names = invisible.map(
      (sign, index) => `Ad${sign}a${sign} Kha${sign}n${'bcdefghij'.charAt(index)}`,
    )
    const { people } = await namesOf(format, names)
    expect(people).toHaveLength(names.length)
    for (const { name } of people) expect(name).toMatch(/^Ada Khan[b-j]$/u)
  },
)

test('T34 letters that pass for others are told, and do not join', async () => {
  const spoofs = ['Аda Khan', 'Ada Кhan', 'Adа Khan', 'Tοm Reed']
  for (const spoof of spoofs) {
    expect(mixesAlphabets(spoof)).toBe(true)
    const [csv] = forRows
    if (csv === undefined) throw new Error('CSV is read')
    const { people, codes } = await namesOf(csv, ['Ada Khan', 'Tom Reed', spoof])
    expect(people).toHaveLength(3)
    expect([...codes]).toContain('look-alike-letters')
  }
})

const pieces = ['=', '+', '-', '@', '|', '＝', "'", ' ', '\u00A0', '\u200B', '\t', 'cmd', '1', 'a']

const formulaTexts = Array.from({ length: trialsOf('T24') }, (_, at) => {
  const sign = (shift: number) => pieces[(at * 7 + (at >> shift)) % pieces.length] ?? ''
  const start = `${sign(1)}${sign(3)}${sign(5)}x${at}`.trimStart()
  return toPlainText(at % 5 === 0 ? `${start}\n${sign(2)}${start}` : start)
})

const everything = { leaveOutNotes: false, leaveOutParty: false, hideNames: false }

function mapOfNotes() {
  const entries = formulaTexts.map((note, index) =>
    entryOf('partnerships', aPartnership({ id: `b${index}`, name: `Board ${index}`, note })),
  )
  return networkOf(anInfo(), entries)
}

const notesOf = (map: Network) =>
  [...map.partnerships.values()].map(({ id, note }) => `${id} ${note}`).sort()

test('T24 notes that would be formulas come back from a CSV set as they were, and no cell is one', () => {
  const map = mapOfNotes()
  const files = writeCsvSet(toSharedCopy(map, everything).copy)
  const table = files.find(({ name }) => name === 'partnerships.csv')?.text ?? ''
  const { data } = Papa.parse<string[]>(table.replace('\uFEFF', ''))
  for (const line of data.flat().flatMap((cell) => cell.split('\n'))) {
    const seen = line.replace(/^[\s\p{C}]+/u, '').normalize('NFKC')
    expect(seen).not.toMatch(/^[=+\-@|]/u)
  }
  const read = readCsvSetZip(zipCsvSet(files))
  if (!read.ok) throw new Error(read.problem.code)
  const { network } = setAsideBroken(read.value.info, read.value.candidates)
  expect(notesOf(network)).toEqual(notesOf(map))
})

test('T24 a workbook holds such notes as typed text, without a formula, and gives them back', async () => {
  const map = mapOfNotes()
  const written = await writeWorkbook(toSharedCopy(map, everything).copy)
  if (!written.ok) throw new Error(written.problem.code)
  for (const [name, part] of Object.entries(unzipSync(written.value))) {
    if (name.startsWith('xl/worksheets/')) expect(strFromU8(part)).not.toMatch(/<f[ >]/u)
  }
  const read = await readWorkbookRecords(written.value)
  if (!read.ok) throw new Error(read.problem.code)
  const { network } = setAsideBroken(read.value.info, read.value.candidates)
  expect(notesOf(network)).toEqual(notesOf(map))
})

const keys = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'isPrototypeOf',
]

test(
  'T25 keys of the language in headings, cells and names of sheets are text and nothing else',
  async () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort()
    let trial = 0
    while (trial < trialsOf('T25')) {
      for (const format of readFormats) {
        const key = keys[trial % keys.length] ?? ''
        const other = keys[(trial * 3 + 1) % keys.length] ?? ''
        const rows = [
          ['Name', 'Board', 'Role', key],
          [key, other, 'Member', other],
          ['Ada Khan', key, key, key],
          [`${key} ${other}`, other, other, ''],
        ]
        await format.read(format.write(rows))
        trial += 1
      }
    }
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before)
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
  },
  patience,
)

test('T25 a partnership and a person may be called like a key of the language', async () => {
  for (const format of forRows) {
    const plan = await planRows(format, [
      ['Name', 'Board', 'Role'],
      ...keys.map((key) => [`${key} Khan`, key, 'Member']),
    ])
    const added = (wanted: string) =>
      plan.changes.added.filter(({ kind }) => kind === wanted).length
    expect([added('people'), added('partnerships'), added('seats')]).toEqual([8, 8, 8])
  }
})

const text = 'Name;Board;Note\r\nSiân Ó Briain;Bwrdd Tŷ;“né”\nAnn Lee;Panel;x\rJo Marsh;Panel;y\n'
const to16 = (isLittle: boolean) => (given: string) => {
  const view = new DataView(new ArrayBuffer(given.length * 2 + 2))
  for (const [index, letter] of [...`\uFEFF${given}`].entries()) {
    view.setUint16(index * 2, letter.charCodeAt(0), isLittle)
  }
  return new Uint8Array(view.buffer)
}
const to1252 = (given: string) =>
  Uint8Array.from(given, (letter) => {
    const at = '“”’ŷ'.indexOf(letter)
    return at === -1 ? letter.charCodeAt(0) : ([0x93, 0x94, 0x92, 0x79][at] ?? 0x3f)
  })
const encodings = [
  ['UTF-8', strToU8],
  ['UTF-8 with a mark', (given: string) => strToU8(`\uFEFF${given}`)],
  ['UTF-16 little end first', to16(true)],
  ['UTF-16 big end first', to16(false)],
  ['Windows-1252', to1252],
] as const
const lineEnds = ['\r\n', '\n', '\r', 'mixed']
const separators = [';', ',', '\t']

test.each(encodings)(
  'T35 %s gives the right text with any line end and separator, or asks',
  async (name, encode) => {
    for (const end of lineEnds) {
      for (const separator of separators) {
        const written = (end === 'mixed' ? text : text.replace(/\r\n|\r|\n/gu, end)).replaceAll(
          ';',
          separator,
        )
        const reading = await readFormats[0]?.read(encode(written))
        if (reading === undefined || !('plan' in reading)) throw new Error('refused')
        const { changes, issues } = reading.plan
        const people = changes.added.flatMap(({ kind, record }) =>
          kind === 'people' ? [record.name] : [],
        )
        expect(people.sort()).toEqual(['Ann Lee', 'Jo Marsh', 'Siân Ó Briain'])
        const isGuess = issues.some(({ code }) => code === 'encoding-guessed')
        expect(isGuess).toBe(name === 'Windows-1252')
      }
    }
  },
)
