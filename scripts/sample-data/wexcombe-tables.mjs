// Who sits at each table as at 1 November 2026. One seat per comma: [role:]organisation[/pool]
// [@person][*how many]. Roles: C chair, V vice-chair, S secretary, B substitute, O observer,
// A adviser; none is member. `?` an empty seat, `~` held by somebody whose name is not recorded,
// `+` a person who speaks for people rather than for an organisation. Pools keep councillors (c)
// and officers (o) of one council apart, and the coast (k) apart from everywhere else.
const COUNCIL = `
full: wdc/c@pettifer, wdc/c@priya, C:wdc/c, V:wdc/c, wdc/c*30
cabinet: C:wdc/c@pettifer, wdc/c@priya, V:wdc/c, wdc/c*4, S:wdc/o
scrut: C:wdc/c, V:wdc/c, wdc/c*7, S:wdc/o
plan: C:wdc/c, V:wdc/c, wdc/c*7, A:wdc/o*2
licen: C:wdc/c, V:wdc/c, wdc/c*5, A:wdc/o
audit: C:wdc/c, wdc/c*4, +independent person, A:wdc/o
county: C:tcc/c, tcc/c*9
hscrut: C:tcc/c, tcc/c*4, wdc/c*2, ndc/c, hvc/c, S:tcc/o
panel: C:tcc/c, V:hvc/c, tcc/c*2, wdc/c, ndc/c, +independent member*2, S:tcc/o
reorg: C:tcc/c, V:wdc/c@pettifer, tcc/c, wdc/c*2, ndc/c*2, hvc/c*2, A:wdc/o, A:tcc/o
saltc: C:saltc/c, V:saltc/c, saltc/c*8, S:saltc/o, ?saltc
marlc: C:marlc/c, marlc/c*5, S:marlc/o, ?marlc`

const HEALTH_AND_CARE = `
hwb: C:tcc/c, V:icb@samina, tcc/c*2, tcc/o*3, icb, wdc/c@pettifer, ndc/c, hvc/c, nhs, mht, cvs@ngozi, carers, opcc, fire, O:uni, B:tcc/o, S:tcc/o
icp: C:icb, V:tcc/c, icb@samina, icb*2, nhs*2, mht, tch, tcc/o*2, gpf, amb, pharm, hosp, cvs, care, uni, ~ndc, ?vcs|health|mental health|4
place: C:icb@samina, V:tch, icb, nhs*2, mht, gpf*2, pcnt, pcnv, tcc/o*2, wdc/o, tarh, cvs@ngozi, minds, pharm, ?patient|health||3
older: C:tcc/c, V:agewell@ngozi, gpf@samina, demen@dorothea, alms@peter, tch@lucyna, u3@brian, befr@carys, handy@femi, tcc/o@rachel, wdc/o, volc, mill, +older residents of the vale
agewl: C:demen@dorothea, agewell@ngozi, gpf@samina, V:tch@lucyna, alms@peter, u3@brian, befr@carys, handy@femi, tcc/o@rachel, icb, nhs, S:agewell
mental: C:mht, V:minds, gpf@samina, pol@neil, mht, icb, wdc/o, tarh, line, garden, shed, jcp, lgbt, amb, +people who use the service, ?asian|mental|mental health|2
suic: C:tcc/o, mht, line, minds, pol, amb, col, farm, railco, vets, O:uni
carer: C:tcc/c, V:carers, carers, tcc/o*2, icb, nhs, young, agewell, demen, jcp, +carers*2, ?business|health||2
sab: C:+independent chair, tcc/o*2, icb*2, pol, nhs, mht, tch, fire, amb, prob, wdc/o, ndc/o, tarh, care, carers, advice, equal, S:tcc/o, A:solic
drugs: C:opcc, V:pol@neil, tcc/o*2, gpf@samina, drug*2, alcohol, prob, jcp, mht, wch, wdc/o, ~hvc, yjs`

const CHILDREN_AND_SAFETY = `
scp: C:+independent scrutineer, pol@neil, tcc/o*3, icb*2, nhs, mht, col, heads, mat, prob, youth, family, yjs, tcc/c, fire, S:tcc/o, B:pol
scpq: C:icb, tcc/o*2, pol, nhs, heads, mat, family, A:uni, yjs
youth: C:youth, V:wdc/c@priya, wdc/c*2, youth, scout, studio, col, sixth, nacad, abbey, pol, tcc/o, chess, sport, harm, +young people*3, ?children|children|children;youth work|3
send: C:tcc/o, V:sendp, sendp, icb, hazel, mat, heads, tcc/c, tcc/o, tch, autism, young, larks, +parents*2, ~nhs
hubs: C:tcc/o, family, bright, tch, larks, milk, eprim, osric, toy, mum, jcp, cvs, S:tcc/o
yjb: C:tcc/o, V:pol, yjs*2, prob, icb, nhs, tcc/c, opcc, heads, wdc/o, ~jcp
csp: C:pol@neil, V:wdc/c, wdc/c@priya, wdc/o*2, tcc/o, fire, prob, icb, cvs@ngozi, tarh, opcc, watch, inter, col, chamb, pubw, ?vcs|safety|community safety|3
asb: C:wdc/o, pol@inspector, pol, tarh, wch, watch, yjs, mkt, east, north, chess, pubw, lamp
abuse: C:tcc/o, V:haven, pol@neil, opcc, haven, rape, icb, wdc/o, ndc/o, hvc/o, tarh, prob, nhs, vict, family, A:law, ?housing|domestic|safeguarding|2
hate: C:equal, inter@judith, pol@inspector, wdc/o, mosq, gurd, poly, african, lgbt, gypsy, wheel, vict, refug, deaf
resil: C:pol@neil, V:fire, pol, fire, amb, tcc/o*2, wdc/o, ndc/o, hvc/o, rca, nhs, icb, garr, water, road, rca, S:tcc/o`

const PLACE = `
house: C:wdc/c, V:tarh@seun, wdc/c@priya, wdc/o, wch, mills, castle, alms, hla, dev, tenf, advice, lant, night, mill, O:bank, ?community|housing|planning|2
homel: C:tarh@seun, wdc/o*2, lant, night*2, broth, advice, parish@judith, mht, prob, jcp, drug, haven, furn, wdc/c, O:law
town: C:chamb@julian, V:wdc/c, wdc/c@pettifer, wdc/c, wdc/o*2, tcc/o, hla, col, bid, mkt, brew, arts, found@ngozi, civic, rail, O:jcp, ?business|economy|regeneration|3
growth: C:chamb@julian, V:wdc/c@pettifer, wdc/o*2, tcc/o, uni, col, hla, bank, eng, dev, tech, farm, B:tarh@seun, O:jcp
bid: C:bid, V:brew, bid*2, chamb@julian, mkt, hotel, bank, news, pubw, wdc/c, solic, O:pol, S:bid
skills: C:col, V:chamb@julian, col, agri, adult, uni, jcp, eng, sixth, tcc/o, wdc/o, cvs, care, ?union|skills||2
estate: C:tcc/o, wdc/o*2, tcc/o, tcc/c, icb, nhs, pol, fire, hla, ndc/o, hvc/o
eastg: C:east, V:wdc/c, cvs@ngozi, east*2, larder, eprim, chess, pol, tarh@seun, gpf, penta, mosq, +residents of Eastgate*4, wdc/o, ?business|poverty|retail|2, ?young|poverty|youth work|2
clim: C:wdc/c@priya, V:green, wdc/c*2, wdc/o*2, tcc/o, green*2, energy, repair, bikes, wild, col, water, bus, brew, park, allot@gardener, eng, ?faith|environment||2
nature: C:wild, V:downs, wild, rivt, downs, rca, farm, agri, wdc/c, tarhall, common, canal, allot, water, tcc/o, wdc/o
trans: C:wdc/c, tcc/c, tcc/o*2, bus, coach, railco, shop, volc, bikes, wheel, rail, party, road, sight
busp: C:tcc/o, V:bus, tcc/c*2, tcc/o, bus, coach*2, railco, wdc/o, ndc/o
cult: C:arts, V:muse, wdc/c, wdc/o, arts, muse, civic, hist2, music, fest, hist, studio, uni, poly, ?community|culture|heritage|2
flood: C:drain, V:rca, drain, rca, tcc/o, wdc/c, rivt, farm, tarhall, water, fire, road`

const COMMUNITY = `
living: C:wdc/c@priya, V:cvs@ngozi, wdc/o, tcc/o, advice, debt, credit, fbank, parish@judith, energy, tarh, jcp, mosq, family, refug, pcnt
food: C:fbank, V:parish@judith, cvs, fbank, larder, broth, allot@gardener, garden, gurd, trusta@bethan, wdc/c, agri, tcc/o, farm, penta, green
grants: C:wdc/c, V:wdc/c, wdc/c*2, found@ngozi, cvs, wdc/o, arts, +independent assessor, ?community|poverty|finance|2
vcs: C:cvs@ngozi, V:minds, cvs, agewell, advice, fbank, youth, family, night, carers, haven, arts, green, equal, refug, energy, shop, credit, trusta@bethan, hosp, demen, sight, learn, befr, sport, vets, east, north, poly, asian, O:wdc/c, O:wdc/o
faith: C:inter@judith, V:mosq, inter, meth, cath, gurd, quak, penta, buddh, parish, O:pol, O:wdc/o
armed: C:wdc/c, garr*2, tcc/c, vets*2, tcc/o, tarh, icb, jcp, parish@judith, nhs, heads
rural: C:assoc, V:farm, wdc/c, thrush/c, tarhall, pennh, pub, book, shop, pcnv, wi, downs, tcc/o`

const COAST = `
coast: C:trusta@bethan, V:saltc/c, saltc/c*2, trusta, salttr, carav, fish, harb, saltr, beach, surf, salts, ~wdc, ?wdc|economy|regeneration|4
saltnp: C:saltc/c, V:saltr, saltc/c*2, saltr*2, salttr, beach, carav, trusta, S:saltc/o
harbr: C:harb, harb, fish*2, surf, resc, carav, salttr, saltc/c, rca/k
salth: C:trusta, trusta@bethan, salta, saltc/c, resc, surf, salts, +young people of Saltreeve*2, S:trusta, ?police|children|youth work|2
erosn: C:rca/k, V:saltc/c, rca/k, trusta@bethan, beach, saltr, harb, carav, fish, ~tcc, ?wdc|flood||2`

const ROLES = {
  C: 'chair',
  V: 'vice-chair',
  S: 'secretary',
  B: 'substitute',
  O: 'observer',
  A: 'adviser',
}

function readSlot(token) {
  const [, letter, body, times] = token.match(/^(?:([CVSBOA]):)?(.*?)(?:\*(\d+))?$/)
  const slot = { role: ROLES[letter] ?? 'member' }
  const mark = body[0]
  const rest = '?~+'.includes(mark) ? body.slice(1) : body
  if (mark === '?') slot.empty = rest.split('|')
  else if (mark === '+') slot.speaksFor = rest
  else {
    const [place, castKey] = rest.split('@')
    const [organisation, pool] = place.split('/')
    Object.assign(slot, { organisation, pool: pool ?? 'x', castKey, nameless: mark === '~' })
  }
  return Array.from({ length: Number(times ?? 1) }, () => ({ ...slot }))
}

/** The tables: partnership key to its slots, in the order of the list. */
export function listTables() {
  const text = [COUNCIL, HEALTH_AND_CARE, CHILDREN_AND_SAFETY, PLACE, COMMUNITY, COAST].join('')
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [, key, seats] = line.match(/^(\w+): (.*)$/)
      return { key, slots: seats.split(', ').flatMap(readSlot) }
    })
}
