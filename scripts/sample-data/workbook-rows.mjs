import {
  writeBody,
  writeDate,
  writeEmail,
  writeNameAndRole,
  writeVacancy,
} from './workbook-cells.mjs'

export const HEADING = [
  'Name',
  'Role',
  'Board',
  'Representing',
  'Start date',
  'Term ends',
  'Hours',
  'Email',
  'Notes',
]
const [NAME, ROLE, , REPRESENTING, , ENDS, HOURS] = HEADING.keys()
const REMARKS = [
  'Has sent apologies since the summer',
  'Asked to be stood down, no replacement yet',
  'Check with the clerk',
  'New phone number on file',
  'Happy to chair if asked',
  'Shares the seat with a colleague',
]

function writeNotes(seat, { random }) {
  if (seat.wanted) {
    const { skills = [], hoursPerMonth } = seat.wanted
    const wants = skills.length > 0 ? `, ideally ${skills.join(' and ')}` : ''
    const time = hoursPerMonth ? `, about ${hoursPerMonth} hours a month` : ''
    return `Seat to fill${wants}${time}`
  }
  if (seat.speaksFor) return `Speaks for ${seat.speaksFor}`
  return random.chance(0.03) ? random.pick(REMARKS) : ''
}

function writeRow(seat, names, chance) {
  const person = names.people.get(seat.personId)
  const organisation = names.organisations.get(seat.organisationId)?.name ?? ''
  const board = names.partnerships.get(seat.partnershipId).name
  const known = { ...seat, organisation }
  const [name, role] = person ? writeNameAndRole(person, known, chance) : writeVacancy(seat, chance)
  return [
    name,
    role,
    writeBody(board, chance),
    organisation === '' ? '' : writeBody(organisation, chance),
    writeDate(seat.startedOn, chance),
    writeDate(seat.endedOn, chance),
    seat.hoursPerMonth ?? '',
    person && chance.random.chance(0.55) ? writeEmail(person, organisation) : '',
    writeNotes(seat, chance),
  ]
}

// One spelling of somebody who is spelled another way everywhere else.
const OTHER_SPELLINGS = [
  { person: 'Brian Twelvetrees', board: 'Ageing Well Alliance', cell: 'Brian Twelvetree' },
  { person: 'Carys Llewelyn-Hughes', board: 'Ageing Well Alliance', cell: 'C. Llewelyn-Hughes' },
  { person: 'Femi Oyelaran', board: "Older People's Partnership Board", cell: 'Oyelaran Femi' },
  { person: 'Priya Venkataraman', board: 'Wexcombe Housing Forum', cell: 'Cllr Priya Venkatraman' },
  { person: 'Neil Rotherby', board: 'Wexcombe Mental Health Partnership', cell: 'Supt N Rotherby' },
]
const OTHER_ORGANISATIONS = [
  { from: 'Age Well Wexcombe', board: 'Ageing Well Alliance', cell: 'AgeWell Wexcombe' },
  { from: 'Wexcombe Foodbank', board: 'Wexcombe Cost of Living Group', cell: 'Wexcombe Food Bank' },
]
const ODD_ROLES = [
  { board: "Tarrowshire Carers' Partnership", count: 2, cell: "Carers' champion" },
  { board: 'Wexcombe Youth Partnership', count: 1, cell: 'Youth voice' },
]

function plantSpellings(rows) {
  const find = (board, test) => rows.filter((row) => row.board === board && test(row))
  for (const { person, board, cell } of OTHER_SPELLINGS)
    for (const row of find(board, (one) => one.person === person)) row.cells[NAME] = cell
  for (const { from, board, cell } of OTHER_ORGANISATIONS)
    for (const row of find(board, (one) => one.organisation === from))
      row.cells[REPRESENTING] = cell
  for (const { board, count, cell } of ODD_ROLES) {
    const plain = find(
      board,
      (row) => row.seat.role === 'member' && row.person && !row.organisation,
    )
    for (const row of plain.slice(0, count)) row.cells[ROLE] = cell
  }
  const openEnded = rows.filter(
    (row) => row.person && row.cells[ENDS] === '' && row.cells[HOURS] === '',
  )
  openEnded[40].cells[ENDS] = 'after the AGM'
  openEnded[200].cells[ENDS] = 'when replaced'
  openEnded[90].cells[HOURS] = 'varies'
  openEnded[260].cells[HOURS] = 'as needed'
}

// Rows that no list should take in as they stand: each is put after the last row of a board.
const BROKEN = [
  {
    after: 'Wexcombe Housing Forum',
    cells: ['Peter Kitchingman', 'Member', 'Wexcombe Housing Forum', 'Wexcombe Almshouse Charity'],
    dates: ['1/4/2026', '31/3/2025'],
  },
  {
    after: 'Wexcombe Climate Forum',
    cells: ['Bethan Prydderch', 'Observer', 'Wexcombe Climate Forum', 'Saltreeve Community Trust'],
    dates: ['September 2025', '2024'],
  },
  {
    after: 'Wexcombe Food Partnership',
    cells: ['Carys Llewelyn-Hughes', 'Member', '', 'Vale Befriending'],
    dates: ['2025', ''],
  },
  {
    after: 'Community Grants Panel',
    cells: ['Julian Fairweather', '', ' ', 'Tarrowshire Chamber of Trade'],
    dates: ['', ''],
  },
  {
    after: 'Wexcombe Transport Forum',
    cells: ['', 'Member', 'Wexcombe Transport Forum', 'Valeway Coaches'],
    dates: ['May 2024', ''],
  },
  {
    after: 'Tarrowshire Local Resilience Forum',
    cells: ['', 'Deputy', 'Tarrowshire Local Resilience Forum', 'Marlcott Garrison'],
    dates: ['', ''],
  },
]

function plantBroken(boards) {
  for (const { after, cells, dates } of BROKEN) {
    const rows = boards.get(after)
    if (rows) rows.push({ cells: [...cells, ...dates, '', '', ''] })
  }
  const safety = boards.get('Wexcombe Community Safety Partnership')
  const twice = safety.find((row) => row.person === 'Ngozi Ashdown')
  safety.push({ cells: [...twice.cells] })
}

const blank = () => HEADING.map(() => '')
const lone = (text) => [text, ...HEADING.slice(1).map(() => '')]

/** The rows of the sheet, as a spreadsheet shows them: row 1 first. Only facts about seats. */
export function listWorkbookRows(records, chance) {
  const names = {
    people: new Map(records.people.map((person) => [person.id, person])),
    organisations: new Map(
      records.organisations.map((organisation) => [organisation.id, organisation]),
    ),
    partnerships: new Map(records.partnerships.map((partnership) => [partnership.id, partnership])),
  }
  const rows = records.seats.map((seat) => ({
    seat,
    board: names.partnerships.get(seat.partnershipId).name,
    person: names.people.get(seat.personId)?.name,
    organisation: names.organisations.get(seat.organisationId)?.name,
    cells: writeRow(seat, names, chance),
  }))
  plantSpellings(rows)
  const boards = new Map(records.partnerships.map(({ name }) => [name, []]))
  for (const row of rows) boards.get(row.board).push(row)
  plantBroken(boards)
  const sheet = [
    lone('Wexcombe partnerships: who sits where (working copy, everybody here is made up)'),
    lone('One row per seat please. Ask Democratic Services before changing a date.'),
    blank(),
    HEADING,
  ]
  for (const [index, board] of [...boards.values()].entries()) {
    if (index > 0 && index % 12 === 0) sheet.push(blank())
    if (index === 30) sheet.push(HEADING)
    sheet.push(...board.map((row) => row.cells))
  }
  const hours = records.seats.reduce((sum, seat) => sum + (seat.hoursPerMonth ?? 0), 0)
  const total = lone('Total')
  total[HOURS] = hours
  return [...sheet, blank(), total, lone('Add more rows as needed')]
}
