import { escapeXml } from '../copies/escape-xml'

/** A page in words: sections of named lines. */
export interface PersonPage {
  readonly language: string
  readonly title: string
  readonly lead: readonly string[]
  readonly sections: readonly {
    readonly heading: string
    readonly items: readonly { readonly name: string; readonly lines: readonly string[] }[]
    /** Said where the section holds nothing. */
    readonly none: string
  }[]
}

/** One HTML file in UTF-8 without script, style from elsewhere or links; every text is escaped. */
export function writePersonPage({ language, title, lead, sections }: PersonPage): Uint8Array {
  const body = [
    `<h1>${escapeXml(title)}</h1>`,
    ...lead.map((text) => `<p>${escapeXml(text)}</p>`),
    ...sections.flatMap(({ heading, items, none }) => [
      `<h2>${escapeXml(heading)}</h2>`,
      ...(items.length === 0 ? [`<p>${escapeXml(none)}</p>`] : items.flatMap(writeItem)),
    ]),
  ]
  const head = `<meta charset="utf-8"><title>${escapeXml(title)}</title>`
  const page = `<!doctype html>\n<html lang="${escapeXml(language)}"><head>${head}</head><body>\n${body.join('\n')}\n</body></html>\n`
  return new TextEncoder().encode(page)
}

function writeItem({ name, lines }: PersonPage['sections'][number]['items'][number]) {
  const list = lines.map((line) => `<li>${escapeXml(line)}</li>`).join('')
  return [`<h3>${escapeXml(name)}</h3>`, ...(list === '' ? [] : [`<ul>${list}</ul>`])]
}
