// key | name | kind | set up by (L law, G guidance, V voluntary) and authority | budget in pounds a
// year | area | themes | parent | host | meetings a year x hours | papers public, complaints route
// (y, n, - not recorded) | started | ended
const COUNCIL = `
full | Wexcombe District Council (full council) | full-council | L4 | 31400000 | wexcombe | housing environment culture safety economy | | wdc | 7x3 | yy | 1974-04-01 |
cabinet | Wexcombe Cabinet | cabinet | L4 | 31400000 | wexcombe | housing environment culture safety economy | | wdc | 11x2 | yy | 2001-05 |
scrut | Overview and Scrutiny Committee | scrutiny | L2 | 0 | wexcombe | housing environment safety economy | | wdc | 8x2.5 | yy | 2001-05 |
plan | Planning Committee | committee | L4 | | wexcombe | housing environment | | wdc | 13x3 | yy | 1974-04-01 |
licen | Licensing Committee | committee | L4 | | wexcombe | safety culture | | wdc | 6x2 | yy | 2005 |
audit | Audit and Governance Committee | committee | L2 | 0 | wexcombe | | | wdc | 5x2 | yy | 2007-05 |
county | Tarrowshire County Council (Wexcombe divisions) | full-council | L4 | 612000000 | tarrowshire | children health transport environment | | tcc | 6x4 | yy | 1889 |
hscrut | Tarrowshire Health Scrutiny Committee | scrutiny | L2 | 0 | tarrowshire | health | | tcc | 5x3 | yy | 2003-01 |
panel | Tarrowshire Police and Crime Panel | scrutiny | L2 | 42000 | tarrowshire | safety | | tcc | 6x2.5 | yy | 2012-11 |
reorg | Tarrowshire Reorganisation Joint Committee | joint-committee | G2 | 900000 | tarrowshire | economy | | tcc | 8x2 | y- | 2025-06 |
saltc | Saltreeve Town Council | full-council | L4 | 465000 | saltreeve | environment culture | | saltc | 11x2 | yy | 1974-04-01 |
marlc | Marlcott Parish Council | full-council | L4 | 61000 | marlcott | | | marlc | 10x1.5 | y- | 1894 |`

const HEALTH_AND_CARE = `
hwb | Tarrowshire Health and Wellbeing Board | partnership-board | L3 | 0 | tarrowshire | health children | | tcc | 5x2.5 | yy | 2013-04-01 |
icp | Tarrow and Coast Integrated Care Partnership | partnership-board | L2 | 0 | care-system | health | | icb | 4x3 | y- | 2022-07-01 |
place | Wexcombe Place Partnership | partnership-board | G3 | 1850000 | wexcombe | health poverty | icp | icb | 10x2 | nn | 2022-09 |
older | Older People's Partnership Board | partnership-board | V2 | 45000 | wexcombe | ageing transport | | tcc | 6x2 | y- | 2006-03 |
agewl | Ageing Well Alliance | partnership-board | V2 | 60000 | wexcombe | ageing transport | | icb | 6x2 | n- | 2019-10 |
mental | Wexcombe Mental Health Partnership | partnership-board | V2 | 0 | wexcombe | mental | place | mht | 6x2 | n- | 2016 |
suic | Suicide Prevention Group | sub-group | G1 | 15000 | tarrowshire | mental | mental | tcc | 4x2 | -- | 2018-02 |
carer | Tarrowshire Carers' Partnership | partnership-board | V1 | 0 | tarrowshire | health poverty | hwb | tcc | 4x2.5 | y- | 2011 |
sab | Tarrowshire Safeguarding Adults Board | partnership-board | L3 | 310000 | tarrowshire | health safety | | tcc | 5x3 | y- | 2015-04-01 |
drugs | Combating Drugs Partnership | partnership-board | G3 | 780000 | tarrowshire | health safety | | opcc | 4x2.5 | -- | 2022-08 |`

const CHILDREN_AND_SAFETY = `
scp | Tarrowshire Safeguarding Children Partnership | partnership-board | L3 | 420000 | tarrowshire | children | | tcc | 4x3 | y- | 2019-09 |
scpq | Safeguarding Children Quality Sub-group | sub-group | G1 | 0 | tarrowshire | children | scp | tcc | 6x2 | n- | 2019-11 |
youth | Wexcombe Youth Partnership | partnership-board | V2 | 85000 | wexcombe | children safety | | youth | 6x2 | n- | 2017-01 |
send | Tarrowshire SEND Partnership Board | partnership-board | G2 | 0 | tarrowshire | send | hwb | tcc | 6x2 | y- | 2018-09 |
hubs | Family Hubs Steering Group | project-board | V2 | 640000 | wexcombe | early | scp | tcc | 8x1.5 | -- | 2023-04 |
yjb | Youth Justice Management Board | partnership-board | L3 | 1900000 | tarrowshire | children safety | | yjs | 4x2 | -- | 2000-04 |
csp | Wexcombe Community Safety Partnership | partnership-board | L3 | 240000 | wexcombe | safety | | wdc | 6x2 | nn | 1998-07 |
asb | Anti-social Behaviour Working Group | sub-group | V1 | 0 | wexcombe | safety | csp | wdc | 10x1.5 | n- | 2014 |
abuse | Tarrowshire Domestic Abuse Partnership Board | partnership-board | L3 | 1350000 | tarrowshire | domestic | | tcc | 4x2.5 | y- | 2021-07 |
hate | Hate Crime and Cohesion Forum | forum | V1 | 0 | wexcombe | safety | csp | wdc | 4x2 | -- | 2016-10 |
resil | Tarrowshire Local Resilience Forum | forum | L2 | 165000 | tarrowshire | safety flood | | pol | 4x3 | n- | 2005 |`

const PLACE = `
house | Wexcombe Housing Forum | forum | V1 | 0 | wexcombe | housing | | wdc | 4x2 | yy | 2003 |
homel | Homelessness Prevention Partnership | partnership-board | G2 | 520000 | wexcombe | homeless | house | wdc | 8x2 | n- | 2018-04 |
town | Wexcombe Town Deal Board | project-board | G3 | 3100000 | town | economy transport | | wdc | 8x2 | yy | 2020-02 |
growth | Wexcombe Growth and Investment Board | partnership-board | V3 | 2600000 | wexcombe | economy | | chamb | 6x2.5 | nn | 2021-11 |
bid | Wexcombe Town Centre BID Company | other | G3 | 385000 | town | economy culture | | bid | 8x2 | n- | 2019-04-01 |
skills | Skills and Employment Partnership | partnership-board | V2 | 95000 | wexcombe | skills | | col | 6x2 | -- | 2015-09 |
estate | Public Estate Programme Board | project-board | V3 | 1200000 | tarrowshire | economy housing | | tcc | 6x1.5 | n- | 2018 |
eastg | Eastgate Neighbourhood Board | project-board | G3 | 2000000 | eastgate | poverty safety culture | | wdc | 10x2 | y- | 2026-02-16 |
spf | Local Prosperity Fund Panel | funding-panel | G3 | 900000 | wexcombe | economy poverty | | wdc | 6x2 | y- | 2022-10 | 2026-03-31
clim | Wexcombe Climate Forum | forum | V1 | 20000 | wexcombe | environment | | wdc | 6x2 | yy | 2019-09 |
nature | Tarrow Valley Nature Recovery Network | network | V1 | 140000 | tarrowdale | nature | | wild | 4x2.5 | -- | 2021 |
trans | Wexcombe Transport Forum | forum | V1 | 0 | wexcombe | transport | | wdc | 4x2 | y- | 2010 |
busp | Tarrowshire Enhanced Bus Partnership | partnership-board | L3 | 4700000 | tarrowshire | transport | | tcc | 4x2 | -- | 2022-04 |
cult | Culture and Heritage Partnership | partnership-board | V2 | 130000 | town | culture | | arts | 6x2 | n- | 2014-05 |
flood | Tarrow Levels Flood Group | project-board | V2 | 310000 | tarrowdale | flood | | drain | 4x2 | n- | 2014-03 |`

const COMMUNITY = `
living | Wexcombe Cost of Living Group | partnership-board | V1 | 70000 | wexcombe | poverty | | wdc | 8x1.5 | -- | 2022-09 |
food | Wexcombe Food Partnership | partnership-board | V1 | 38000 | wexcombe | food environment | | cvs | 6x2 | -- | 2020-06 |
grants | Community Grants Panel | funding-panel | V3 | 275000 | wexcombe | poverty culture | | wdc | 5x2.5 | yy | 2009-04 |
vcs | Wexcombe Voluntary Sector Forum | forum | V0 | 0 | wexcombe | poverty health | | cvs | 5x2 | y- | 2002-06 |
faith | Faith and Communities Network | network | V0 | 0 | wexcombe | safety poverty | | inter | 4x2 | -- | 2008 |
armed | Armed Forces Covenant Partnership | partnership-board | G1 | 10000 | tarrowshire | health housing | | tcc | 3x2 | y- | 2012-06 |
rural | Vale and Moor Rural Forum | forum | V0 | 0 | tarrowdale | transport economy | | assoc | 3x2 | -- | 2012 |`

const COAST = `
coast | Saltreeve Coastal Community Partnership | partnership-board | V2 | 180000 | saltreeve | economy environment | | trusta | 8x2 | -- | 2015-06 |
saltnp | Saltreeve Neighbourhood Plan Steering Group | project-board | G1 | 18000 | saltreeve | environment economy | saltc | saltc | 10x2 | y- | 2023-01 |
harbr | Saltreeve Harbour Users' Group | forum | V1 | 0 | saltreeve | economy environment | | harb | 4x1.5 | -- | 2009 |
salth | Saltreeve Youth Hub Committee | project-board | V1 | 52000 | saltreeve | children | saltc | trusta | 8x1.5 | -- | 2021-09 |
erosn | Coastal Flood and Erosion Group | project-board | G2 | 240000 | saltreeve | flood | | rca | 4x2.5 | -- | 2017-11 |`

const ELECTED = new Set(['full', 'cabinet', 'scrut', 'plan', 'licen', 'county', 'hscrut', 'saltc'])
ELECTED.add('marlc').add('audit').add('reorg')
const STATUTORY = { L: 'by-law', G: 'by-guidance', V: 'voluntary' }
const PURPOSES = {
  'full-council': ['set-policy', 'allocate-funds'],
  cabinet: ['set-policy', 'deliver', 'allocate-funds'],
  scrutiny: ['scrutinise'],
  committee: ['set-policy'],
  'joint-committee': ['set-policy', 'advise'],
  'partnership-board': ['share-information', 'advise', 'deliver'],
  'sub-group': ['advise', 'deliver'],
  forum: ['share-information', 'advise'],
  network: ['share-information'],
  'funding-panel': ['allocate-funds'],
  'project-board': ['deliver', 'allocate-funds'],
  other: ['deliver', 'allocate-funds'],
}
const MORE = {
  cabinet: { quorum: 3 },
  full: { quorum: 9, decidesBy: 'vote', maxSeats: 34 },
  plan: { quorum: 3, decidesBy: 'vote' },
  grants: { quorum: 4, decidesBy: 'vote', quota: 5 },
  reorg: { quorum: 3, decidesBy: 'vote' },
  bid: { legalForm: 'company', decidesBy: 'vote', minSeats: 7, maxSeats: 15 },
  growth: { legalForm: 'unincorporated' },
  hwb: { decidesBy: 'vote', quorum: 6 },
  csp: { decidesBy: 'consensus' },
  town: { minSeats: 10, maxSeats: 18, legalForm: 'part-of-an-organisation' },
  coast: { legalForm: 'cio', minSeats: 8, maxSeats: 16 },
  vcs: { decidesBy: 'consensus', otherNames: ['VCS Forum'] },
  abuse: { note: 'County statutory board; the district sends one member.' },
}

const FLAGS = { y: true, n: false }

function readRow(line) {
  const [key, name, kind, power, budget, area, themes, parent, host, meets, flags, from, to] = line
    .split('|')
    .map((cell) => cell.trim())
  const [meetings, hours] = meets.split('x').map(Number)
  const facts = {
    id: `b-${key}`,
    name,
    kind,
    purposes: PURPOSES[kind],
    electedBody: ELECTED.has(key),
    statutory: STATUTORY[power[0]],
    authority: Number(power[1]),
    annualBudget: budget === '' ? undefined : Number(budget),
    areaId: `a-${area}`,
    themeIds: themes.split(' ').flatMap((theme) => (theme === '' ? [] : [`t-${theme}`])),
    parentId: parent === '' ? undefined : `b-${parent}`,
    hostOrganisationId: `o-${host}`,
    decidesBy: 'unknown',
    meetingsPerYear: meetings,
    meetingHours: hours,
    papersPublic: FLAGS[flags[0]],
    complaintsRoute: FLAGS[flags[1]],
    startedOn: from,
    endedOn: to === '' ? undefined : to,
    ...MORE[key],
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

/** The partnerships of Wexcombe, in the order a coordinator would list them. */
export function listPartnerships() {
  const text = [COUNCIL, HEALTH_AND_CARE, CHILDREN_AND_SAFETY, PLACE, COMMUNITY, COAST].join('')
  return text.trim().split('\n').map(readRow)
}
