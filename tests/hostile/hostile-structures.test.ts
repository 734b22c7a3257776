import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { checkChanges } from '../../src/domain/check-changes'
import { emptyNetwork, getInfo } from '../../src/domain/network'
import { fileKinds, type RecordEntry } from '../../src/domain/records'
import { setAsideBroken } from '../../src/domain/set-aside-broken'
import { parseSafeJson } from '../../src/io/map-file/check-json'
import { readMapFile } from '../../src/io/map-file/read-map-file'
import { readTables } from '../../src/io/tables/read-tables'
import { accept, emptyMap, planOfRows, toCsv } from '../builders/import-plan-of'
import { workbookOf } from '../builders/workbook-of'
import { readFormats } from './read-formats'
import { patience, trialsOf } from './trials'

const entities = [
  '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
  '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1/x"> %x;]>',
  '<!DOCTYPE a SYSTEM "http://127.0.0.1/x.dtd">',
  '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
  '<!DOCTYPE a>',
  '<?xml version="1.0"?>\n<!DOCTYPE a PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://127.0.0.1/">',
]

test.each(readFormats.filter(({ writeXmlWith }) => writeXmlWith !== undefined))(
  'T28 $name with a document type or an entity is refused whole',
  async ({ read, writeXmlWith }) => {
    expect(await read(writeXmlWith?.('') ?? new Uint8Array())).not.toHaveProperty('refused')
    for (const bomb of entities) {
      const reading = await read(writeXmlWith?.(bomb) ?? new Uint8Array())
      expect(reading).toHaveProperty('refused.code', 'xml-unsafe')
    }
  },
)

const depths = [10, 31, 32, 33, 100, 1_000, 10_000, 100_000, 1_000_000]
const around = (open: string, close: string, depth: number) =>
  `${open.repeat(depth)}1${close.repeat(depth)}`

test('T30 JSON deeper than 32 is refused, however deep, and closed or not', () => {
  for (const depth of depths) {
    for (const json of [around('[', ']', depth), around('{"a":', '}', depth)]) {
      const parsed = parseSafeJson(json)
      if (depth <= 32) expect(parsed.ok).toBe(true)
      else {
        const limit = { of: 'json-depth', most: 32 }
        // It is not counted further than need be.
        expect(parsed).toMatchObject({ problem: { code: 'json-unsafe', limit, count: 33 } })
      }
    }
    expect(parseSafeJson('['.repeat(depth)).ok).toBe(false)
  }
})

test('T30 brackets in texts are not depth; double keys give one value; half letters are read', () => {
  expect(parseSafeJson(JSON.stringify('[{'.repeat(1_000)))).toMatchObject({ ok: true })
  expect(parseSafeJson('{"a":1,"a":2}')).toEqual({ ok: true, value: { a: 2 } })
  expect(parseSafeJson('"\\ud800"')).toMatchObject({ ok: true })
  expect(parseSafeJson(`"${'x'.repeat(50_000_000)}"`).ok).toBe(true)
  for (const broken of ['', '{', '{"a"', '[1,]', "{'a':1}", 'NaN', '{"a":1}}', '\u0000']) {
    expect(parseSafeJson(broken)).toMatchObject({ problem: { code: 'file-not-readable' } })
  }
})

test('T25 keys of the language are refused wherever they stand in JSON', () => {
  const keys = ['__proto__', 'constructor', 'prototype', '\\u005f_proto__']
  for (let trial = 0; trial < trialsOf('T25'); trial += 1) {
    const key = keys[trial % keys.length] ?? ''
    const json = around(trial % 2 === 0 ? '[' : '{"a":', trial % 2 === 0 ? ']' : '}', trial % 30)
    const hostile = json.replace('1', `{"b":1,"${key}":{"isAdmin":true}}`)
    expect(parseSafeJson(hostile)).toMatchObject({ problem: { code: 'json-unsafe' } })
  }
  expect(({} as Record<string, unknown>).isAdmin).toBeUndefined()
})

const codeOf = async (content: string | Uint8Array, name = 'list.csv') => {
  const bytes = typeof content === 'string' ? strToU8(content) : content
  const read = await readTables(bytes, name)
  return read.ok
    ? 'read'
    : `${read.problem.code} ${read.problem.limit?.of ?? ''} ${read.problem.count ?? ''}`
}

test(
  'T31 each limit is kept to the last row, column and letter, and named with what was found',
  async () => {
    const rows = (count: number) => `Name,Board\n${'Ada Khan,Health\n'.repeat(count)}`
    expect(await codeOf(rows(100_000))).toBe('read')
    expect(await codeOf(rows(100_001))).toBe('limit-exceeded rows 100002')
    const columns = (count: number) =>
      `${Array(count).fill('C').join()}\n${Array(count).fill('x').join()}\n`
    expect(await codeOf(columns(1_000))).toBe('read')
    expect(await codeOf(columns(1_001))).toBe('limit-exceeded columns 1001')
    expect(await codeOf(`Name,Board\n${'x'.repeat(20_000)},B\n`)).toBe('read')
    expect(await codeOf(`Name,Board\n${'x'.repeat(1_000_000)},B\n`)).toBe(
      'limit-exceeded cell-characters 1000000',
    )
    expect(await codeOf(new Uint8Array(26_214_401).fill(0x41))).toBe(
      'file-too-large bytes 26214401',
    )
  },
  patience,
)

test('T31 a name longer than 300 letters is a problem of its row; the others are imported', async () => {
  const plan = await planOfRows([
    ['Name', 'Board'],
    ['x'.repeat(301), 'Health'],
    ['Ada Khan', 'Health'],
    ['Bo Lee', 'y'.repeat(20_000)],
  ])
  expect(plan.counts.seats).toMatchObject({ new: 1, problem: 2 })
  expect(plan.issues.filter(({ code }) => code === 'text-too-long')).toHaveLength(2)
})

test(
  'T31 one person may have 5,000 seats',
  async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => ['Ada Khan', `Board ${index}x`])
    const plan = await planOfRows([['Name', 'Board'], ...rows])
    expect(accept(emptyMap, plan).seats.size).toBe(5_000)
  },
  patience,
)

const oddIds = [
  "a'b",
  'a"b',
  'a b',
  '😀',
  '<b>',
  'a\\b',
  '../a',
  'constructor',
  '',
  'a'.repeat(400),
  'é',
  '%00',
  '0',
  '-1',
]

test(
  'T32 dangling, double, self and looping ties are set aside, and the rest keeps the rules',
  () => {
    for (let trial = 0; trial < trialsOf('T32'); trial += 1) {
      const id = (shift: number) =>
        oddIds[(trial * 5 + shift * 3 + (trial >> shift)) % oddIds.length] ?? ''
      const records = {
        people: [
          { id: id(0), name: 'Ada Khan' },
          { id: id(1), name: 'Bo Lee' },
        ],
        organisations: [{ id: `o${id(2)}`, name: 'Age UK', parentId: `o${id(2)}` }],
        partnerships: [
          { id: `b${id(0)}`, name: 'Health', parentId: `b${id(1)}` },
          { id: `b${id(1)}`, name: 'Housing', parentId: `b${id(2)}` },
          { id: `b${id(2)}`, name: 'Crime', parentId: `b${id(0)}` },
          { id: 'b', name: 'Town' },
        ],
        seats: [
          { id: `s${id(0)}`, personId: id(0), partnershipId: 'b', role: 'member' },
          { id: `s${id(1)}`, personId: id(0), partnershipId: 'b', role: 'member' },
          { id: `s${id(2)}`, personId: 'nobody', partnershipId: `b${id(3)}`, role: 'chair' },
          { id: `s${id(3)}`, personId: null, partnershipId: `b${id(0)}`, role: 'chair' },
        ],
        links: [{ id: `l${id(0)}`, kind: 'reports-to', fromId: `b${id(1)}`, toId: `b${id(1)}` }],
      }
      const file = { format: 'joined-up-map', version: 1, info: { id: 'm', title: 'Map' }, records }
      const read = readMapFile(JSON.stringify(file))
      if (!read.ok) throw new Error(read.problem.code)
      const { network, setAside } = setAsideBroken(read.value.info, read.value.candidates)
      const kept = fileKinds.flatMap((kind) =>
        [...network[kind].values()].map((record) => ({ kind, record }) as RecordEntry),
      )
      expect(kept.length + setAside.length).toBe(12)
      expect(setAside.length).toBeGreaterThan(0)
      const changes = { added: kept, updated: [], removed: [] }
      expect(checkChanges(emptyNetwork(getInfo(network)), changes)).toBeNull()
    }
  },
  patience,
)

const hostileTexts = [
  'a',
  ' ',
  '(',
  ')',
  '[',
  ',',
  '-',
  ' - ',
  '<',
  '<a ',
  '&#',
  '&amp;',
  '"',
  "'",
  '1',
  '1.',
  'A.',
  '=',
  '; ',
  'A ',
  '\u0301',
  'chair ',
  '\u00A0',
  '/',
  ' and ',
  '£',
  '\t',
  '|',
  '.',
]

/** Processor time in milliseconds, the least of three: other work on the machine does not count. */
async function costOf(task: () => Promise<unknown>): Promise<number> {
  const costs: number[] = []
  for (let round = 0; round < 3; round += 1) {
    const before = process.cpuUsage()
    await task()
    costs.push(process.cpuUsage(before).user / 1_000)
    if ((costs.at(-1) ?? 0) < 200) break
  }
  return Math.min(...costs)
}

test(
  'T33 four times as long a text takes no more than in proportion',
  async () => {
    const heading = [
      'Name',
      'Board',
      'Role',
      'Representing',
      'Start date',
      'Theme',
      'Notes',
      'Website',
    ]
    for (const text of hostileTexts) {
      for (const { write, read } of readFormats.filter(({ name }) => name !== 'a map file')) {
        const fileOf = (length: number) => {
          const cell = `${text.repeat(Math.ceil(length / text.length)).slice(0, length - 1)}\u0001`
          return write([heading, heading.map(() => cell), heading.map(() => `x${cell}`)])
        }
        const [short, long] = [fileOf(4_750), fileOf(19_000)]
        const cost = await costOf(() => read(long))
        // What is quick at its longest cannot grow out of hand.
        if (cost < 200) continue
        expect(cost / Math.max(10, await costOf(() => read(short))), text).toBeLessThan(10)
      }
    }
  },
  patience,
)

const cell = (place: string, inside: string, attributes = '') =>
  `<c r="${place}"${attributes}>${inside}</c>`
const row = (number: number, cells: string) => `<row r="${number}">${cells}</row>`
const inline = (place: string, value: string) =>
  cell(place, `<is><t>${value}</t></is>`, ' t="inlineStr"')
const heading = row(1, inline('A1', 'Name') + inline('B1', 'Board') + inline('C1', 'End date'))
const seat = (name: string, board: string, end: string) => heading + row(2, name + board + end)
const ada = inline('A2', 'Ada Khan')
const health = inline('B2', 'Health')
const formulas = [
  '1+1',
  'HYPERLINK("http://127.0.0.1/")',
  'WEBSERVICE("http://127.0.0.1/")',
  "cmd|'/c calc'!A0",
  'DDE("cmd","/c","x")',
  'EXEC("x")',
  'A1/0',
  'INDIRECT("A1")',
  '[1]Sheet1!A1',
  'NOW()',
]

const oddities: readonly (readonly [what: string, rows: string, extra: Record<string, string>])[] =
  [
    ...formulas.map(
      (f) =>
        [
          `the formula ${f}`,
          seat(
            ada,
            cell('B2', `<f>${f.replaceAll('"', '&quot;')}</f><v>Health</v>`, ' t="str"'),
            '',
          ),
          {},
        ] as const,
    ),
    ...formulas.map(
      (f) =>
        [
          `the formula ${f} in a column that is not used`,
          seat(ada, health, '') + row(3, cell('D3', `<f>${f.replaceAll('"', '&quot;')}</f>`)),
          {},
        ] as const,
    ),
    ...['#REF!', '#N/A', '#NAME?', '#DIV/0!', '#VALUE!'].map(
      (e) =>
        [`the error ${e}`, seat(ada, health, cell('C2', `<v>${e}</v>`, ' t="e"')), {}] as const,
    ),
    ...[
      'xl/vbaProject.bin',
      'xl/externalLinks/externalLink1.xml',
      'xl/embeddings/oleObject1.bin',
      'xl/activeX/activeX1.xml',
      'xl/connections.xml',
      'xl/queryTables/queryTable1.xml',
      'xl/customXml/item1.xml',
      'xl/media/image1.png',
    ].map((part) => [`a part ${part}`, seat(ada, health, ''), { [part]: '<x/>' }] as const),
    ['merged cells', seat(ada, health, ''), {}],
    ['a cell without a place', `${heading}<row r="2">${ada}${health}<c><v>1</v></c></row>`, {}],
    [
      'rich text',
      seat(
        cell('A2', '<is><r><t>Ada </t></r><r><t>Khan</t></r></is>', ' t="inlineStr"'),
        health,
        '',
      ),
      {},
    ],
    ['a shared text that is not there', seat(ada, health, cell('C2', '<v>99</v>', ' t="s"')), {}],
    ['a style that is not there', seat(ada, health, cell('C2', '<v>1</v>', ' s="99"')), {}],
    ['a date before all dates', seat(ada, health, cell('C2', '<v>-5</v>', ' s="1"')), {}],
    ['a date after all dates', seat(ada, health, cell('C2', '<v>1e300</v>', ' s="1"')), {}],
  ]

test('there are 40 odd workbooks', () => expect(oddities).toHaveLength(40))

test.each(oddities)(
  'T26 a workbook with %s gives its values and nothing else, or is refused',
  async (_, rows, extra) => {
    const workbook = readFormats.find(({ name }) => name === 'a workbook')
    const bytes = workbookOf([{ name: 'Seats', rows }], { extra })
    const reading = await workbook?.read(bytes)
    if (reading === undefined || 'refused' in reading) {
      expect(reading?.refused.code).toBe('file-not-readable')
      return
    }
    if (!('plan' in reading)) throw new Error('A workbook gives a plan')
    const texts = JSON.stringify(reading.plan.changes)
    expect(texts).toContain('Ada Khan')
    expect(texts).not.toMatch(/http:|cmd|EXEC|#REF|#N\/A|#NAME|#DIV|#VALUE/u)
    accept(emptyMap, reading.plan)
  },
)

test('T27 an archive within an archive is not opened', async () => {
  const inner = zipSync({ 'xl/workbook.xml': strToU8('<a/>') })
  expect(await codeOf(zipSync({ 'inner.zip': inner }), 'a.xlsx')).not.toBe('read')
  expect(
    await codeOf(
      toCsv([
        ['Name', 'Board'],
        ['Ada Khan', 'Health'],
      ]),
    ),
  ).toBe('read')
})
