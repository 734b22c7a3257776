const rowsOf = (text) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
const idsOf = (prefix, text) => (text === '' ? [] : text.split(' ').map((key) => `${prefix}${key}`))

/** Drops what is not recorded: an empty text, an empty list, undefined. */
export function keepRecorded(record) {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) =>
        value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}

// Ends are `b:` a partnership or `o:` an organisation.
const readEnd = (text) => text.replace(/^(\w):/, '$1-')
const readEnds = (text) => text.split(' ').map(readEnd)

// from | to
const REPORTS_TO = `b:cabinet | b:full
  b:scrut | b:full
  b:plan | b:full
  b:licen | b:full
  b:audit | b:full
  b:hscrut | b:county
  b:panel | o:tcc
  b:reorg | b:county
  b:hwb | b:county
  b:icp | o:tcc
  b:older | b:hwb
  b:agewl | b:place
  b:suic | b:hwb
  b:sab | b:hwb
  b:drugs | b:hwb
  b:scp | b:county
  b:yjb | b:scp
  b:abuse | b:hwb
  b:csp | b:cabinet
  b:youth | b:csp
  b:house | b:cabinet
  b:homel | b:cabinet
  b:town | b:cabinet
  b:skills | b:growth
  b:estate | o:tcc
  b:eastg | b:cabinet
  b:spf | b:cabinet
  b:clim | b:cabinet
  b:trans | b:county
  b:busp | o:tcc
  b:cult | b:cabinet
  b:flood | o:tcc
  b:living | b:cabinet
  b:food | b:living
  b:grants | b:cabinet
  b:armed | b:county
  b:coast | b:saltc
  b:erosn | o:tcc`
const OTHER_LINKS = `scrutinises | b:scrut | b:cabinet
  scrutinises | b:scrut | b:csp
  scrutinises | b:scrut | b:town
  scrutinises | b:scrut | b:house
  scrutinises | b:hscrut | b:hwb
  scrutinises | b:hscrut | b:icp
  scrutinises | b:hscrut | o:nhs
  scrutinises | b:panel | o:opcc
  scrutinises | b:audit | b:cabinet
  advises | b:vcs | b:hwb
  advises | b:faith | b:csp
  advises | b:clim | b:plan
  advises | b:carer | b:place
  advises | b:rural | b:trans
  commissions | o:tcc | o:drug
  commissions | o:tcc | o:carers
  commissions | o:tcc | o:haven
  commissions | o:icb | o:minds
  commissions | o:icb | o:hosp
  commissions | o:wdc | o:night
  commissions | o:wdc | o:advice
  commissions | b:drugs | o:alcohol
  commissions | b:hubs | o:family
  provides-to | o:yjs | b:yjb
  provides-to | o:tarh | b:homel
  shares-information | b:scp | b:sab
  shares-information | b:hwb | b:icp
  shares-information | b:csp | b:resil
  shares-information | o:pol | b:csp`

export function listLinks() {
  const lines = rowsOf(REPORTS_TO).map(([from, to]) => ['reports-to', from, to])
  return [...lines, ...rowsOf(OTHER_LINKS)].map(([kind, from, to], index) => ({
    id: `l-${String(index + 1).padStart(3, '0')}`,
    kind,
    fromId: readEnd(from),
    toId: readEnd(to),
  }))
}

// key | name | owners | themes | area | from | to | mandated by | status | priorities
const STRATEGIES = `
corp | Wexcombe Council Plan | b:cabinet | economy environment housing | wexcombe | 2023-07-19 | 2027-04-01 | local | adopted | Homes people can afford=housing; A town centre worth the trip=economy; Net zero by 2035=environment
jlhw | Joint Local Health and Wellbeing Strategy | b:hwb | health children | tarrowshire | 2023-04 | 2028-03 | statutory-duty | adopted | Start well=children; Age well=ageing; Mental health for all=mental
icst | Tarrow and Coast Integrated Care Strategy | b:icp | health | care-system | 2023-01 | 2028-03 | statutory-duty | adopted |
place | Wexcombe Place Plan | b:place | health poverty | wexcombe | 2024-04 | 2027-03 | local | adopted |
later | Later Life Strategy | b:older | ageing | wexcombe | 2022-04 | 2027-03-31 | local | adopted | Getting out and about=transport
agew | Ageing Well Delivery Plan | b:agewl | ageing | wexcombe | 2025-01 | 2027-12 | local | adopted | Fewer falls=ageing
menta | Better Mental Health Plan | b:mental | mental | wexcombe | 2021-10 | 2026-12 | local | adopted |
carers | All-age Carers Strategy | o:tcc b:carer | health | tarrowshire | 2024-06 | 2029-05 | local | adopted |
sab | Safeguarding Adults Strategic Plan | b:sab | health safety | tarrowshire | 2024-04 | 2027-03 | statutory-duty | adopted |
drugs | Drugs and Alcohol Delivery Plan | b:drugs | health safety | tarrowshire | 2023 | 2026 | national | adopted |
scp | Safeguarding Children Arrangements | b:scp | children | tarrowshire | 2024-12 | | statutory-duty | adopted |
send | SEND and Inclusion Strategy | o:tcc b:send | send | tarrowshire | 2022-09 | 2026-08 | statutory-duty | adopted |
youth | Wexcombe Youth Offer | b:youth | children | wexcombe | 2024-01 | 2027-12 | local | adopted |
yjust | Youth Justice Plan | b:yjb | children safety | tarrowshire | 2026-04 | 2027-03 | statutory-duty | adopted |
csp | Community Safety Plan | b:csp | safety | wexcombe | 2024-04-01 | 2027-04-01 | statutory-duty | adopted | Safer evenings in town=safety; Tackling domestic abuse=domestic
polic | Police and Crime Plan | o:opcc | safety | tarrowshire | 2024-10 | 2029-03 | statutory-duty | adopted |
abuse | Safe Accommodation Strategy | b:abuse | domestic | tarrowshire | 2025-01 | 2028-01 | statutory-duty | adopted |
house | Wexcombe Housing Strategy | b:house o:wdc | housing | wexcombe | 2021-04 | 2027-03 | local | adopted |
homel | Homelessness and Rough Sleeping Strategy | b:homel | homeless | wexcombe | 2024-11 | 2029-10 | statutory-duty | adopted |
local | Wexcombe Local Plan | o:wdc | housing environment economy | wexcombe | 2019-03-12 | | statutory-duty | adopted |
grow | Growth Prospectus | b:growth | economy | wexcombe | 2022-06 | 2027-05 | local | adopted |
town | Town Investment Plan | b:town | economy | town | 2020-10 | 2027-03-31 | national | adopted |
east | Eastgate Ten-year Plan | b:eastg | poverty safety culture | eastgate | 2026-06 | 2036-05 | national | adopted | Somewhere for young people to go=children
clim | Climate Action Plan | b:clim | environment | wexcombe | 2020-02 | 2027-01 | local | adopted |
natur | Nature Recovery Strategy | o:tcc | nature | tarrowshire | 2025-09 | | statutory-duty | adopted |
coast | Saltreeve Coastal Plan | b:coast | environment economy | saltreeve | 2022-05 | 2027-04 | local | adopted | A working harbour=economy; Holding the sea wall=flood
saltp | Saltreeve Neighbourhood Plan | b:saltnp | housing environment | saltreeve | | | local | draft |
ltp | Tarrowshire Transport Plan | o:tcc | transport | tarrowshire | 2021-04 | 2031-03 | statutory-duty | adopted |
cult | Town Culture Plan | b:cult | culture | town | 2023-05 | 2028-04 | local | adopted |
food | Good Food Plan | b:food | food | wexcombe | 2024-03 | 2027-02 | local | adopted |
poor | Tarrowshire Poverty Pledge | o:tcc | poverty | tarrowshire | 2023-10 | 2026-09 | local | adopted |
digit | Getting Online Plan | o:digi | digital | town | | | local | draft |`

function readPriorities(key, text) {
  if (text === '') return []
  return text.split(';').map((part, index) => {
    const [words, theme] = part.split('=').map((piece) => piece.trim())
    return { id: `${key}-p${index + 1}`, text: words, themeId: `t-${theme}` }
  })
}

export function listStrategies() {
  return rowsOf(STRATEGIES).map(
    ([key, name, owners, themes, area, from, to, mandate, status, wants]) =>
      keepRecorded({
        id: `g-${key}`,
        name,
        ownerIds: readEnds(owners),
        themeIds: idsOf('t-', themes),
        areaId: `a-${area}`,
        startedOn: from,
        endedOn: to,
        mandatedBy: mandate,
        status,
        priorities: readPriorities(`g-${key}`, wants ?? ''),
      }),
  )
}

const STRATEGY_LINKS = `agew supports later
  later supports jlhw
  menta supports jlhw
  place delivers icst
  csp supports polic
  yjust supports polic
  homel delivers house
  house supports corp
  clim delivers corp
  local conflicts natur
  food supports poor
  east supports place
  grow conflicts clim
  carers supports jlhw`

export function listStrategyLinks() {
  return STRATEGY_LINKS.split('\n').map((line, index) => {
    const [from, kind, to] = line.trim().split(' ')
    return {
      id: `k-${String(index + 1).padStart(2, '0')}`,
      fromId: `g-${from}`,
      toId: `g-${to}`,
      kind,
    }
  })
}

// name | asked by | area | audience | themes | method | from | day after the last | hours | fed | told
const CONSULTATIONS = `
Local Plan review: where should homes go? | o:wdc | wexcombe | residents | housing environment | online | 2026-09-14 | 2026-11-10 | 1.5 | Local Plan | n
A new council for Tarrowshire | o:tcc b:reorg | tarrowshire | residents and partners | economy | survey | 2026-10-05 | 2026-12-01 | 0.5 | |
Bus timetable changes | b:busp | tarrowshire | bus users | transport | survey | 2026-10-12 | 2026-11-24 | 0.25 | |
Eastgate: what comes first? | b:eastg | eastgate | Eastgate residents | poverty safety | public-meeting | 2026-09-28 | 2026-11-17 | 2 | Eastgate Ten-year Plan | n
Safer evenings survey | b:csp | wexcombe | residents | safety | survey | 2026-10-01 | 2026-11-08 | 0.25 | Community Safety Plan |
Police precept | o:opcc | tarrowshire | council tax payers | safety | online | 2026-10-19 | 2027-01-12 | 0.25 | |
Surgery opening hours | b:place | wexcombe | patients | health | survey | 2026-08-03 | 2026-09-15 | 0.25 | Wexcombe Place Plan | y
Rents and repairs | o:tarh | wexcombe | tenants | housing | panel | 2026-06-01 | 2026-07-11 | 2 | rent setting | y
Young people's views | b:youth | wexcombe | 11 to 18 | children | focus-group | 2026-04-20 | 2026-06-06 | 2 | Wexcombe Youth Offer | y
Sea wall options | b:erosn | saltreeve | Saltreeve residents | flood | public-meeting | 2026-07-06 | 2026-09-01 | 2.5 | |
Saltreeve Neighbourhood Plan draft | b:saltnp | saltreeve | Saltreeve residents | environment housing | online | 2026-10-01 | 2026-11-13 | 1 | |
Town centre car parks | o:wdc | town | residents and traders | economy transport | online | 2026-05-11 | 2026-06-20 | 0.25 | | n
Later life conversations | b:older b:agewl | wexcombe | people over 65 | ageing | forum | 2026-03-02 | 2026-05-01 | 2 | Later Life Strategy | n
Licensing policy | b:licen | wexcombe | licence holders | safety | online | 2025-11-17 | 2026-01-12 | 1 | licensing policy | y`

const TOLD = { y: true, n: false }

export function listConsultations() {
  return rowsOf(CONSULTATIONS).map(
    ([name, by, area, audience, themes, method, from, to, hours, fed, told], index) =>
      keepRecorded({
        id: `c-${String(index + 1).padStart(2, '0')}`,
        name,
        byIds: readEnds(by),
        areaId: `a-${area}`,
        audience,
        themeIds: idsOf('t-', themes),
        method,
        startedOn: from,
        endedOn: to,
        hoursAsked: Number(hours),
        decisionFed: fed,
        feedbackGiven: TOLD[told],
      }),
  )
}

// from | to | pounds a year | through | from | to | conditions
const FUNDING = `
o:wdc | o:cvs | 62000 | b:grants | 2024-04-01 | 2027-04-01 | quarterly report
o:wdc | o:advice | 118000 | | 2023-04-01 | 2027-04-01 | contract
o:wdc | o:arts | 96000 | b:grants | 2025-04-01 | 2028-04-01 |
o:wdc | o:youth | 24000 | b:grants | 2025-04-01 | 2027-04-01 |
o:wdc | o:fest | 18000 | b:grants | 2026-04-01 | 2027-04-01 |
o:wdc | o:refug | 61000 | | 2024-04-01 | |
o:wdc | o:night | 132000 | b:homel | 2024-11 | 2029-10 |
o:wdc | o:larder | 12000 | b:living | 2025-10 | 2026-12 |
o:wdc | o:fbank | 15000 | b:living | 2025-10 | 2026-12 |
o:wdc | o:agewell | 38000 | b:grants | 2025-04-01 | 2028-04-01 |
o:wdc | o:muse | 44000 | b:cult | 2024-04-01 | |
o:wdc | o:green | 9000 | b:clim | 2025-06 | |
o:wdc | o:east | 3000 | b:eastg | 2026-06 | |
o:wdc | o:chess | 14000 | b:eastg | 2026-06 | |
o:tcc | o:carers | 610000 | | 2023-04-01 | 2028-04-01 | contract
o:tcc | o:drug | 1720000 | b:drugs | 2024-04-01 | 2029-04-01 | contract
o:tcc | o:haven | 540000 | b:abuse | 2025-04-01 | 2028-04-01 | contract
o:tcc | o:family | 205000 | b:hubs | 2023-10 | 2027-03 |
o:tcc | o:agewell | 142000 | b:older | 2023-04-01 | 2027-04-01 |
o:tcc | o:shop | 121000 | | 2022-04-01 | |
o:tcc | o:music | 310000 | | 2020-09 | |
o:tcc | o:learn | 72000 | | 2024-04-01 | |
o:icb | o:minds | 214000 | b:place | 2024-04-01 | 2027-04-01 | contract
o:icb | o:hosp | 1480000 | | 2022-07-01 | |
o:icb | o:agewell | 96000 | b:agewl | 2025-01 | 2027-12 | frailty targets
o:icb | o:demen | 58000 | b:agewl | 2025-01 | 2027-12 |
o:icb | o:befr | 17000 | b:agewl | 2025-04 | 2026-12 |
o:icb | o:cvs | 155000 | b:place | 2023-10 | 2027-03 | link workers
o:opcc | o:vict | 388000 | | 2024-04-01 | |
o:opcc | o:harm | 65000 | b:csp | 2025-04 | 2027-03 |
o:opcc | o:rape | 240000 | b:abuse | 2024-04-01 | |
o:opcc | o:alcohol | 42000 | b:drugs | 2025-04 | 2026-12 |
o:found | o:fbank | 20000 | | 2025-09 | 2027-08 |
o:found | o:broth | 8000 | | 2026-01 | 2026-12 |
o:found | o:sendp | 15000 | | 2025-01 | 2027-12 |
o:found | o:cvs | 48000 | | 2024-01 | 2026-12 |
o:found | o:trusta | 30000 | | 2025-06 | 2028-05 |
o:saltc | o:trusta | 26000 | b:salth | 2024-04-01 | |
o:saltc | o:beach | 900 | | 2025-04-01 | |
o:rca | b:erosn | 240000 | | 2023-04-01 | 2029-04-01 |
o:hla | b:town | 3100000 | | 2020-10 | 2027-03-31 | milestones
o:bus | b:busp | 50000 | | 2022-04 | |
o:wdc | o:furn | 22000 | b:spf | 2024-06 | 2026-03-31 |`

export function listFunding() {
  return rowsOf(FUNDING).map(([from, to, amount, via, start, end, conditions], index) =>
    keepRecorded({
      id: `f-${String(index + 1).padStart(2, '0')}`,
      fromId: readEnd(from),
      toId: readEnd(to),
      annualAmount: Number(amount),
      viaPartnershipId: via === '' ? undefined : readEnd(via),
      conditions,
      startedOn: start,
      endedOn: end,
    }),
  )
}
