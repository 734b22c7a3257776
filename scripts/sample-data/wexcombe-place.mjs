const THEMES = `health Health and wellbeing
  mental Mental health <health
  ageing Ageing well <health
  children Children and young people
  early Early years <children
  send Special educational needs <children
  safety Community safety
  domestic Domestic abuse <safety
  housing Housing
  homeless Homelessness <housing
  economy Economy
  skills Skills and jobs <economy
  environment Climate and environment
  nature Nature recovery <environment
  flood Flooding <environment
  transport Transport
  culture Culture
  heritage Heritage <culture
  poverty Poverty and cost of living
  food Food <poverty
  digital Getting online`

export function listThemes() {
  return THEMES.split('\n').map((line) => {
    const [, key, name, , parent] = line.trim().match(/^(\w+) (.*?)( <(\w+))?$/)
    const theme = { id: `t-${key}`, name }
    return parent ? { ...theme, parentId: `t-${parent}` } : theme
  })
}

const NEIGHBOURHOODS = {
  town: [
    'Wexcombe town',
    'castle Castle Hill',
    'market Market',
    'abbey Abbeyfields',
    'millrace Millrace',
  ],
  eastgate: ['Eastgate', 'eastgate Eastgate', 'station Station', 'gaslane Gas Lane'],
  northmead: [
    'Northmead',
    'upnorth Upper Northmead',
    'lownorth Lower Northmead',
    'larkfield Larkfield',
  ],
  saltreeve: [
    'Saltreeve and the coast',
    'harbour Saltreeve Harbour',
    'sands Saltreeve Sands',
    'hythe Hythe Road',
  ],
  tarrowdale: ['Tarrowdale', 'fenny Fenny Tarrow', 'marl Marlcott and Thrushcombe'],
  pennick: ['Pennick Moor', 'pennick Pennick', 'overwexe Overwexe'],
}
const PEOPLE_IN_UNITS = [
  3420, 3610, 3890, 3275, 4105, 3740, 3510, 3980, 4260, 4015, 3830, 4190, 3660, 3925, 3380, 3570,
  4040, 3795, 3455, 3705, 2980, 3260, 3115, 2890, 3350, 3070, 2640, 2815, 2705, 2590, 2455, 2380,
  2275, 2540,
]
const REST_OF_COUNTY = { T01: 61200, T02: 58400, T03: 73900, T04: 49600, T05: 66100, T06: 54800 }
const NEXT_DOOR = { M01: 88300, M02: 71500 }

function listWards() {
  let unit = 0
  return Object.entries(NEIGHBOURHOODS).flatMap(([key, [, ...wards]]) =>
    wards.map((text) => {
      const [wardKey, ...name] = text.split(' ')
      unit += 2
      const unitIds = [unit - 1, unit].map((number) => `W${String(number).padStart(2, '0')}`)
      return {
        id: `a-w-${wardKey}`,
        name: `${name.join(' ')} ward`,
        tier: 'ward',
        parentId: `a-${key}`,
        unitIds,
      }
    }),
  )
}

/** The building blocks of every area, with the people who live in each. */
export function listUnits() {
  const units = {}
  PEOPLE_IN_UNITS.forEach((people, index) => {
    units[`W${String(index + 1).padStart(2, '0')}`] = people
  })
  return { ...NEXT_DOOR, ...REST_OF_COUNTY, ...units }
}

/** Areas of Wexcombe. They carry no official codes: an invented code might be somebody's real one. */
export function listAreas() {
  const wards = listWards()
  const unitsOf = (key) =>
    wards.filter((ward) => ward.parentId === `a-${key}`).flatMap((ward) => ward.unitIds)
  const neighbourhoods = Object.entries(NEIGHBOURHOODS).map(([key, [name]]) => ({
    id: `a-${key}`,
    name,
    tier: 'neighbourhood',
    parentId: 'a-wexcombe',
    unitIds: unitsOf(key),
  }))
  const district = wards.flatMap((ward) => ward.unitIds)
  const county = [...Object.keys(REST_OF_COUNTY), ...district]
  return [
    { id: 'a-tarrowshire', name: 'Tarrowshire', tier: 'county', unitIds: county },
    {
      id: 'a-wexcombe',
      name: 'Wexcombe district',
      tier: 'district',
      parentId: 'a-tarrowshire',
      unitIds: district,
    },
    {
      id: 'a-care-system',
      name: 'Tarrow and Coast care system',
      tier: 'other',
      unitIds: [...Object.keys(NEXT_DOOR), ...county],
    },
    ...neighbourhoods,
    ...wards,
    {
      id: 'a-marlcott',
      name: 'Marlcott parish',
      tier: 'parish',
      parentId: 'a-w-marl',
      population: 2310,
    },
    {
      id: 'a-thrushcombe',
      name: 'Thrushcombe parish',
      tier: 'parish',
      parentId: 'a-w-marl',
      population: 1145,
    },
  ]
}

// text | theme | area | whose, when not the map's own
const PRIORITIES = `Help people on the coast to get online | digital | saltreeve |
  A voice for carers where decisions are made | health | wexcombe |
  Warm, dry homes for private tenants | housing | wexcombe |
  Fewer people waiting for mental health help | mental | wexcombe |
  Buses that run after six | transport | tarrowdale |
  Somewhere safe for young people in Eastgate | children | eastgate |
  Long-term money for food projects | food | wexcombe |
  Jobs for people with health conditions | skills | wexcombe |
  Older people at the planning table | ageing | wexcombe | agewell
  Falls prevention classes in every ward | ageing | wexcombe | agewell
  Keep the harbour working | economy | saltreeve | trusta
  Affordable moorings and homes for fishing families | housing | saltreeve | trusta
  Culture outside the town centre | culture | pennick |`

export function listPriorities() {
  return PRIORITIES.split('\n').map((line, index) => {
    const [text, theme, area, owner] = line.split('|').map((cell) => cell.trim())
    const priority = {
      id: `n-${String(index + 1).padStart(2, '0')}`,
      text,
      themeId: `t-${theme}`,
      areaId: `a-${area}`,
    }
    return owner === '' ? priority : { ...priority, organisationId: `o-${owner}` }
  })
}
