/** Forms of address before a name (formats, section 5), without accents, in lower case. */
export const titles: ReadonlySet<string> = new Set(
  (
    'mr mrs ms miss mx dr prof professor rev revd reverend canon father fr rabbi imam sir dame lord ' +
    'lady baron baroness earl viscount viscountess cllr clr councillor cyng cynghorydd ald alderman ' +
    'alderwoman the rt right hon honourable honorable sgt sergeant insp inspector supt ' +
    'superintendent pc judge justice senator sen rep'
  ).split(' '),
)

/** The titles of those who hold elected local office. */
export const councillorTitles: ReadonlySet<string> = new Set(
  'cllr clr councillor cyng cynghorydd ald alderman alderwoman'.split(' '),
)

/** Letters after a name that say an office, an honour or a degree. */
export const lettersAfterName: ReadonlySet<string> = new Set(
  (
    'mp ms msp mla mep td mc am jp mbe obe cbe kbe dbe gbe om ch qc kc dl bem phd md dvm frs fra ' +
    'esq cb cmg bsc ba ma msc mba'
  ).split(' '),
)

/** Letters that are often written in small letters too and are still not a name. */
export const mixedCaseLetters: ReadonlySet<string> = new Set(['PhD', 'MSc', 'BSc', 'Esq'])

/** Letters after a name that are surnames too: in a name all in capitals they are part of it. */
export const lettersThatAreNames: ReadonlySet<string> = new Set(
  'ma om am ba ch kc mc md'.split(' '),
)

/** Whether a word stands for an office, an honour or a degree and cannot be a name. */
export function isKnownLetters(word: string): boolean {
  const letters = word.replaceAll('.', '').toLowerCase()
  return lettersAfterName.has(letters) && !lettersThatAreNames.has(letters)
}
