// key | name | income in pounds a year, blank when not known | themes. A `*` after the name marks a
// body that represents others. Every name is invented.
const TABLES = {
  council: `
    wdc | Wexcombe District Council | 31400000 | housing environment culture safety
    tcc | Tarrowshire County Council | 612000000 | children health transport
    ndc | Northmarch District Council | |
    hvc | Hollin Vale Borough Council | |
    saltc | Saltreeve Town Council | 465000 | environment culture
    marlc | Marlcott Parish Council | 61000 |
    thrush | Thrushcombe Parish Council | 38500 |`,
  health: `
    icb | Tarrow and Coast Integrated Care Board | 1480000000 | health
    nhs | Tarrow Vale NHS Trust | 389000000 | health
    mht | Tarrowshire Mental Health Trust | 176000000 | mental
    tch | Tarrow Community Health Services | 94000000 | health
    gpf | Wexcombe GP Federation | 8200000 | health
    pcnt | Wexcombe Town Primary Care Network | | health
    pcnv | Vale and Moor Primary Care Network | | health
    salts | Saltreeve Surgery | | health
    amb | South Tarrow Ambulance Service | | health
    pharm | Tarrowshire Pharmacists' Committee* | 410000 | health`,
  police: `
    pol | Tarrowshire Police | 198000000 | safety
    opcc | Office of the Tarrowshire Police and Crime Commissioner | | safety domestic`,
  fire: `
    fire | Tarrowshire Fire and Rescue | 47500000 | safety`,
  education: `
    col | Wexcombe College | 24800000 | skills children
    sixth | Millrace Sixth Form | 7900000 | children
    abbey | Abbeyfields School | | children
    nacad | Northmead Academy | | children
    salta | Saltreeve Academy | | children
    mat | Three Rivers Learning Trust | 33100000 | children send
    eprim | Eastgate Primary School | | children early
    osric | St Osric's Primary School | | children early
    hazel | Hazel Bank Special School | | send
    larks | Little Larks Nursery | | early
    adult | Tarrowshire Adult Learning | 3600000 | skills digital
    heads | Wexcombe Head Teachers' Group* | | children send`,
  academic: `
    uni | University of Tarrowshire | 141000000 | skills economy
    agri | Hollin Land College | 11300000 | skills nature`,
  housing: `
    tarh | Tarrow Homes | 58200000 | housing homeless
    wch | Wexcombe Community Housing | 12700000 | housing
    alms | Wexcombe Almshouse Charity | 640000 | housing ageing
    lant | Lantern House Supported Housing | 1950000 | homeless
    mill | Millgate Extra Care | 2300000 | ageing housing`,
  'national-government': `
    jcp | Wexcombe Jobcentre | | skills poverty
    rca | Rivers and Coast Agency | | flood environment
    prob | Tarrowshire Probation | | safety
    hla | Homes and Land Agency | | housing economy
    hist | Historic Places Agency | | heritage
    garr | Marlcott Garrison | |`,
  'other-public': `
    yjs | Tarrowshire Youth Justice Service | | children safety
    downs | Tarrow Downs Landscape Board | 890000 | nature
    harb | Saltreeve Harbour Authority | 1120000 | economy environment
    drain | Tarrow Levels Drainage Board | 720000 | flood
    road | Strategic Roads Office | | transport`,
  voluntary: `
    cvs | Wexcombe CVS* | 684000 | poverty health
    agewell | Age Well Wexcombe | 512000 | ageing health
    found | Tarrowshire Community Fund | 2100000 | poverty
    advice | Wexcombe Advice Centre | 768000 | poverty housing
    fbank | Wexcombe Foodbank | 143000 | food
    carers | Tarrowshire Carers Together | 935000 | health
    demen | Memory Lane Dementia Support | 221000 | ageing
    minds | Open Minds Wexcombe | 397000 | mental
    hosp | Hollin Hospice | 6400000 | health
    sight | Tarrowshire Sight and Sound | 305000 | health
    learn | Speak Up Wexcombe | 118000 | health
    haven | Safe Harbour Refuge | 1240000 | domestic
    rape | Tarrowshire Survivors' Line | 455000 | domestic
    vict | Victims' Voice Tarrowshire | 520000 | safety
    night | Wexcombe Night Shelter | 376000 | homeless
    furn | Second Chance Furniture Store | 184000 | poverty environment
    credit | Tarrow Credit Union | 268000 | poverty
    debt | Clear Path Debt Advice | 92000 | poverty
    youth | Wexcombe Young People's Trust | 433000 | children
    scout | Tarrow District Scouts and Guides | 57000 | children
    studio | Studio 14 Youth Arts | 126000 | children culture
    young | Young Carers of the Vale | 164000 | children
    family | Hearthside Family Support | 351000 | early children
    bright | Bright Beginnings Playgroups | 88000 | early
    sendp | Tarrowshire Parents for SEND* | 74000 | send
    drug | Turning Tide Recovery | 2870000 | health safety
    harm | Kestrel Mentoring | 198000 | children safety
    refug | Welcome Wexcombe | 142000 | poverty
    equal | Tarrowshire Equality Council* | 203000 | safety
    lgbt | Rainbow Tarrow | 31000 | mental
    vets | Tarrowshire Veterans' Hub | 96000 | mental
    volc | Tarrow Volunteer Drivers | 79000 | transport
    shop | Vale Community Transport | 318000 | transport
    wild | Tarrow Wildlife Society | 1360000 | nature
    green | Greener Wexcombe | 41000 | environment
    repair | Wexcombe Repair Shed | 22000 | environment
    rivt | Tarrow Rivers Group | 187000 | nature flood
    energy | Warm Homes Tarrow | 640000 | environment poverty
    arts | Corn Hall Arts Centre | 872000 | culture
    muse | Wexcombe Museum Trust | 254000 | heritage culture
    civic | Wexcombe Civic Society | 14000 | heritage
    music | Tarrowshire Music Hub | 590000 | culture children
    fest | Wexcombe Festival Company | 162000 | culture
    sport | Active Tarrowshire | 1750000 | health
    trusta | Saltreeve Community Trust | 238000 | poverty culture
    resc | Saltreeve Inshore Rescue | 67000 | safety
    line | The Listening Line | 54000 | mental
    befr | Vale Befriending | 46000 | ageing
    stroke | Tarrow Stroke Club | 12500 | health
    animal | Hollin Animal Rescue | 233000 |
    law | Wexcombe Free Legal Clinic | 36000 | poverty
    digi | Silver Clicks | 9500 | digital ageing
    garden | Growing Space Gardens | 83000 | mental nature
    alcohol | First Step Families | 105000 | health
    larder | Eastgate Community Larder | 39000 | food poverty
    broth | Bread and Broth Kitchen | 17500 | food homeless
    handy | Handy Hands Home Repairs | 134000 | ageing housing
    autism | Tarrow Autism Circle | 61000 | send
    ukr | Tarrow Families from Ukraine | 8200 | poverty
    lamp | Wexcombe Night Lanterns | 11000 | safety
    toy | Wexcombe Toy Library | 6900 | early`,
  community: `
    east | Eastgate Residents' Association | 4200 | housing
    north | Northmead Neighbours | 2600 | housing
    castle | Castle Hill Residents' Group | 900 | environment
    mills | Millrace Tenants' Association | 1500 | housing
    tenf | Wexcombe Tenants' Federation* | 18000 | housing
    allot | Wexcombe Allotment Society | 21000 | food nature
    poly | Polski Dom Wexcombe | 11000 | culture
    african | Wexcombe African and Caribbean Association | 15500 | culture
    asian | Tarrow Asian Women's Circle | 19000 | health
    gypsy | Tarrowshire Travellers' Voice | 27000 | poverty
    deaf | Wexcombe Deaf Club | 3800 |
    wheel | Wheels and Ways Access Group | 5200 | transport
    u3 | Wexcombe Later Life Learning | 16000 | ageing
    wi | Tarrow Federation of Women's Groups | 42000 |
    fish | Saltreeve Fishermen's Society | 13000 | economy
    saltr | Saltreeve Residents' Forum | 1800 | environment
    surf | Saltreeve Sailing and Surf Club | 51000 | culture
    beach | Friends of Saltreeve Sands | 3100 | nature
    tarhall | Fenny Tarrow Village Hall | 24000 |
    pennh | Pennick Moor Village Hall | 12000 |
    bikes | Wexcombe Wheelers | 6400 | transport
    rail | Tarrow Line Rail Users | 2900 | transport
    park | Friends of Abbey Park | 7700 | nature
    canal | Wexcombe Canal Restoration Group | 38000 | heritage
    chess | Eastgate Boxing and Youth Club | 58000 | children
    mum | Northmead Mums | 1100 | early
    watch | Wexcombe Neighbourhood Watch* | 8300 | safety
    pride | Wexcombe in Bloom | 9900 | environment
    hist2 | Tarrow Local History Society | 5600 | heritage
    radio | Vale Community Radio | 17000 | culture
    book | Pennick Community Library | 8800 | digital culture
    pub | Thrushcombe Community Pub | 212000 | economy
    common | Pennick Moor Commoners | 7300 | nature
    brass | Hollin Brass Band | 14500 | culture
    shed | Pennick Menfolk's Shed | 4800 | mental
    swim | Saltreeve Sea Bathers | 700 |
    milk | Vale Feeding Friends | 1900 | early`,
  faith: `
    parish | Wexcombe Team Parish | 186000 | poverty
    meth | Tarrow Circuit Chapels | 94000 |
    cath | St Edburga's Roman Catholic Church | |
    mosq | Wexcombe Mosque and Community Centre | 127000 | poverty
    gurd | Tarrow Gurdwara | | food
    quak | Wexcombe Quaker Meeting | 23000 |
    penta | New Dawn Fellowship | 71000 | poverty
    buddh | Hollin Meditation Centre | |
    inter | Tarrowshire Faiths Together* | 12000 | safety`,
  business: `
    chamb | Tarrowshire Chamber of Trade* | 540000 | economy
    bid | Wexcombe Town Centre BID* | 385000 | economy
    brew | Millrace Brewery | 3100000 |
    eng | Hollin Precision Engineering | 18700000 | skills
    bus | Tarrow Bus | 14200000 | transport
    coach | Valeway Coaches | 2900000 | transport
    railco | Tarrow Line Railway | | transport
    dev | Thornmount Developments | 22500000 | housing
    bank | Wexcombe Building Society | 61000000 | economy
    water | Tarrow Water | | environment flood
    farm | Tarrow Farmers' Union* | 190000 | economy nature
    hotel | The Abbot's Rest Hotel | 1700000 |
    mkt | Wexcombe Market Traders* | 26000 | economy
    care | Willowmere Care Homes | 9400000 | ageing
    tech | Pixelgate Studios | 860000 | digital
    salttr | Saltreeve Traders' Association* | 7400 | economy
    carav | Saltreeve Sands Holiday Park | 2600000 | economy
    news | Wexcombe Courier | 730000 |
    solic | Harcastle and Lunn Solicitors | 1900000 |
    pubw | Wexcombe Pubwatch* | | safety`,
  other: `
    assoc | Tarrowshire Association of Local Councils* | 228000 |
    union | Tarrowshire Trades Council* | 19000 |
    party | Vale Campaign for Better Buses | | transport`,
}

function readRow(sector, line) {
  const [key, shownName, income, themes = ''] = line.split('|').map((cell) => cell.trim())
  const organisation = {
    id: `o-${key}`,
    name: shownName.replace(/\*$/, ''),
    sector,
    representsNetwork: shownName.endsWith('*'),
  }
  if (income !== '') organisation.annualIncome = Number(income)
  const themeIds = themes
    .split(' ')
    .filter((theme) => theme !== '')
    .map((theme) => `t-${theme}`)
  return themeIds.length === 0 ? organisation : { ...organisation, themeIds }
}

const AREAS = {
  'o-wdc': 'a-wexcombe',
  'o-tcc': 'a-tarrowshire',
  'o-saltc': 'a-saltreeve',
  'o-trusta': 'a-saltreeve',
  'o-saltr': 'a-saltreeve',
  'o-marlc': 'a-marlcott',
  'o-thrush': 'a-thrushcombe',
  'o-icb': 'a-care-system',
  'o-pol': 'a-tarrowshire',
  'o-fire': 'a-tarrowshire',
  'o-cvs': 'a-wexcombe',
  'o-agewell': 'a-wexcombe',
  'o-east': 'a-eastgate',
  'o-north': 'a-northmead',
}
const PARENTS = { 'o-eprim': 'o-mat', 'o-nacad': 'o-mat', 'o-yjs': 'o-tcc', 'o-adult': 'o-tcc' }

/** The organisations, with no seats yet. Three have no sector on record, as happens in real lists. */
export function listOrganisations() {
  const rows = Object.entries(TABLES).flatMap(([sector, text]) =>
    text
      .trim()
      .split('\n')
      .map((line) => readRow(sector, line)),
  )
  return rows.map((row) => {
    const { sector, ...rest } = row
    const kept = sector === 'other' && row.id !== 'o-union' ? rest : row
    const more = {}
    if (AREAS[row.id]) more.areaId = AREAS[row.id]
    if (PARENTS[row.id]) more.parentId = PARENTS[row.id]
    if (row.id === 'o-fbank') more.otherNames = ['Wexcombe Food Bank']
    return { ...kept, ...more }
  })
}
