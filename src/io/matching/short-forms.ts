/** Forenames and their everyday short forms, cleaned. Each line is one name. */
const families = [
  'alexander alex sandy alec',
  'alexandra alex sandra',
  'andrew andy drew',
  'anthony tony',
  'barbara barb',
  'benjamin ben',
  'catherine katherine kathryn cath kate kathy katie',
  'charles charlie chas',
  'christine christina chris tina',
  'christopher chris',
  'daniel dan danny',
  'david dave dai',
  'deborah debra deb debbie',
  'dorothy dot',
  'edward ed eddie ted',
  'elizabeth liz lizzie beth betty',
  'frederick fred',
  'geoffrey geoff',
  'gerald gerry',
  'gwendolen gwen',
  'henry harry',
  'jacqueline jackie',
  'james jim jimmy jamie',
  'janet jan',
  'jennifer jen jenny',
  'jeremy jez',
  'john jack johnny',
  'jonathan jon',
  'joseph joe',
  'josephine jo',
  'joanne joanna jo',
  'kenneth ken',
  'lawrence laurence larry',
  'leonard len',
  'margaret maggie meg peggy',
  'matthew matt',
  'michael mike mick',
  'nicholas nick',
  'nicola nicky nikki',
  'pamela pam',
  'patricia pat patsy tricia trish',
  'patrick pat paddy',
  'peter pete',
  'philip phillip phil',
  'raymond ray',
  'rebecca becky',
  'richard dick rich rick',
  'robert bob rob bobby robbie',
  'ronald ron',
  'samuel sam',
  'samantha sam',
  'stephen steven steve',
  'stuart stewart stu',
  'susan sue susie',
  'terence terry',
  'theresa teresa terry',
  'thomas tom tommy',
  'timothy tim',
  'valerie val',
  'victoria vicky',
  'vincent vince',
  'william bill will billy',
]

const linesOf = new Map<string, Set<number>>()
for (const [line, names] of families.entries()) {
  for (const name of names.split(' ')) linesOf.set(name, (linesOf.get(name) ?? new Set()).add(line))
}

/** Whether two forenames are forms of one: listed so, or one begins with three letters of the other. */
export function areFormsOfOneName(first: string, second: string): boolean {
  if (first === second) return false
  const [short, long] = first.length <= second.length ? [first, second] : [second, first]
  if (short.length >= 3 && long.startsWith(short)) return true
  const lines = linesOf.get(first)
  return lines !== undefined && [...(linesOf.get(second) ?? [])].some((line) => lines.has(line))
}
