// What an importer should find in the workbook: its rows are read here with the rules of cleaning
// for names and cells, written again from the definitions, and compared with what was planted.
const HEADING_ROW = 4
const ROLE_WORDS = 'vice[- ]chair|deputy chair|chair|chairman|chairperson|observer'
const TITLES = new Set('mr mrs ms miss dr revd cllr councillor insp supt'.split(' '))
const LETTERS = new Set('mbe bem jp'.split(' '))
const EMPTY = new Set(['vacant', 'vacancy', 'tbc'])
const DATE =
  /^(\d{4}(-\d\d){0,2}|\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}\/\d{4}|(\d{1,2} )?[A-Z][a-z]+ \d{4})$/

/** Rows of comma-separated text with quoted cells. */
function readCsv(text) {
  const rows = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n|$)/gy
  for (let found = cell.exec(text); found && found[0] !== ''; found = cell.exec(text)) {
    const [, quoted, bare, end] = found
    rows.at(-1).push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows
}

const tidy = (text) => text.normalize('NFC').replace(/\s+/g, ' ').replaceAll('\u2019', "'").trim()

const fold = (text) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll("'", '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function cleanPerson(text) {
  const bare = tidy(text)
    .replace(/^CHAIR - /, '')
    .replace(new RegExp(`(, | \\()(${ROLE_WORDS})\\)?$`, 'i'), '')
  const words = fold(bare).split(' ')
  while (words.length > 2 && LETTERS.has(words.at(-1))) words.pop()
  while (words.length > 2 && TITLES.has(words[0])) words.shift()
  return words.join(' ')
}

const cleanBody = (text) =>
  fold(tidy(text).replaceAll('&', ' and '))
    .replace(/\bltd\b/, 'limited')
    .replace(/^the /, '')

function readDate(text) {
  const shown = tidy(text)
  const slashed = shown.match(/^(?:(\d{1,2})\/)?(\d{1,2})\/(\d{4})$/)
  if (slashed) return [slashed[3], slashed[2], slashed[1]]
  const named = shown.match(/^(?:(\d{1,2}) )?([A-Z][a-z]+) (\d{4})$/)
  if (named) return [named[3], new Date(`${named[2]} 1, 2000`).getMonth() + 1, named[1]]
  return shown.split('-')
}

/** First day a date as typed can mean, as one number that can be compared. */
function dayNumber(text, roundUp) {
  const [year, month, day] = readDate(text).map((part) =>
    part === undefined ? part : Number(part),
  )
  if (day !== undefined) return year * 10000 + month * 100 + day
  if (month === undefined) return (year + Number(roundUp)) * 10000 + 101
  const next = roundUp && month === 12 ? [year + 1, 1] : [year, month + Number(roundUp)]
  return next[0] * 10000 + next[1] * 100 + 1
}

function problemOf({ name, board, start, end }) {
  if (tidy(name) === '') return 'person-missing'
  if (tidy(board) === '') return 'partnership-missing'
  const dated = [start, end].every((text) => text !== '' && DATE.test(tidy(text)))
  return dated && dayNumber(start, false) >= dayNumber(end, true) ? 'end-before-start' : undefined
}

function changesOf(row) {
  const dates = [row.start, row.end].filter((text) => text !== '' && !DATE.test(tidy(text)))
  const found = dates.map((value) => ({ row: row.row, code: 'date-unreadable', value }))
  const hours = row.hours !== '' && Number.isNaN(Number(row.hours))
  return hours ? [...found, { row: row.row, code: 'number-unreadable', value: row.hours }] : found
}

function listRows(text) {
  const heading = readCsv(text)[HEADING_ROW - 1].join()
  return readCsv(text)
    .map(([name, role, board, organisation, start, end, hours, email, notes], index) => ({
      row: index + 1,
      name,
      role,
      board,
      organisation,
      start,
      end,
      hours,
      email,
      notes,
    }))
    .slice(HEADING_ROW)
    .filter(
      (row) =>
        row.name !== undefined && !['total', 'add more rows as needed'].includes(fold(row.name)),
    )
    .filter((row) => Object.values(row).slice(1).join() !== heading)
    .filter((row) => Object.values(row).slice(1).join('').trim() !== '')
}

function countJoined(rows) {
  const seen = new Map()
  return rows.filter((row) => {
    const key = [cleanBody(row.board), cleanPerson(row.name), cleanBody(row.organisation)].join('|')
    const earlier = seen.get(key) ?? []
    seen.set(key, [...earlier, row])
    const apart = (one, other) =>
      one.end !== '' &&
      other.start !== '' &&
      dayNumber(one.end, true) <= dayNumber(other.start, false)
    return earlier.some((other) => !apart(other, row) && !apart(row, other))
  })
}

// Pairs that no importer may join by itself, and should put to a person.
const POSSIBLE_SAME = {
  people: [
    ['Brian Twelvetrees', 'Brian Twelvetree'],
    ['Carys Llewelyn-Hughes', 'C. Llewelyn-Hughes'],
    ['Femi Oyelaran', 'Oyelaran Femi'],
    ['Neil Rotherby', 'N Rotherby'],
    ['Priya Venkataraman', 'Priya Venkatraman'],
  ],
  organisations: [
    ['Age Well Wexcombe', 'AgeWell Wexcombe'],
    ['Wexcombe Foodbank', 'Wexcombe Food Bank'],
  ],
}

function checkPlanted(people, organisations) {
  const missing = [
    ...POSSIBLE_SAME.people.flat().filter((name) => !people.has(fold(name))),
    ...POSSIBLE_SAME.organisations.flat().filter((name) => !organisations.has(cleanBody(name))),
  ]
  if (missing.length > 0) throw new Error(`The workbook lacks ${missing.join(', ')}`)
}

/** People, partnerships, organisations and seats the workbook holds, and its problem rows. */
export function expectWorkbook(text) {
  const marked = text.startsWith('\ufeff')
  const rows = listRows(marked ? text.slice(1) : text)
  const problems = rows.flatMap((row) => {
    const code = problemOf(row)
    return code ? [{ row: row.row, code }] : []
  })
  const used = rows.filter((row) => problemOf(row) === undefined)
  const vacant = used.filter((row) => EMPTY.has(fold(row.name)))
  const nameless = used.filter((row) => fold(row.name) === 'name not known')
  const named = used.filter((row) => !vacant.includes(row) && !nameless.includes(row))
  const people = new Set(named.map((row) => cleanPerson(row.name)))
  const organisations = new Set(
    used.map((row) => cleanBody(row.organisation)).filter((name) => name !== ''),
  )
  const joined = countJoined(named)
  checkPlanted(people, organisations)
  const organisationsOf = (person) =>
    new Set(
      named
        .filter((row) => cleanPerson(row.name) === person)
        .map((row) => cleanBody(row.organisation)),
    )
  const across = [...people].filter((person) => {
    const found = organisationsOf(person)
    found.delete('')
    return found.size > 1
  })
  return {
    headingRow: HEADING_ROW,
    rows: rows.length,
    people: people.size,
    partnerships: new Set(used.map((row) => cleanBody(row.board))).size,
    organisations: organisations.size,
    seats: used.length - joined.length,
    emptySeats: vacant.length,
    nameNotRecorded: nameless.length,
    problems,
    joinedRows: joined.map((row) => row.row),
    changed: used.flatMap(changesOf),
    rolesNotKnown: { "Carers' champion": 2, 'Youth voice': 1 },
    contactColumns: ['Email'],
    sheetsLeftOut: ['Guidance', 'Lists'],
    joinedAcrossOrganisations: across.sort(),
    possibleSame: POSSIBLE_SAME,
  }
}
