import { failed, type Result } from '../../lib/result'
import { readCyjs } from '../cyjs/read-cyjs'
import { readGexf } from '../gexf/read-gexf'
import { readGraphml } from '../graphml/read-graphml'
import type { ImportIssue } from '../import-plan'
import { readKumuJson } from '../kumu/read-kumu-json'
import { modernGovFormat } from '../moderngov/moderngov-format'
import { readPajek } from '../pajek/read-pajek'
import { popoloFormat } from '../popolo/popolo-format'
import { readUcinet } from '../ucinet/read-ucinet'
import type { NetworkFileFormat } from './network-file-format'
import { planNetwork } from './plan-network'
import type { RawNetwork } from './raw-network'

/** What begins a file is enough to know it by, however large it is. */
const start = 4_096

/**
 * The formats of other programs that are not tables, in the order in which they are looked for: the first
 * that a file is like reads it.
 */
export const networkFileFormats: readonly NetworkFileFormat[] = [
  popoloFormat,
  modernGovFormat,
  ofThingsAndTies('gexf', rootOf('gexf'), readGexf),
  ofThingsAndTies('graphml', rootOf('graphml'), readGraphml),
  ofThingsAndTies('ucinet', /^\s*dl\b/iu, readUcinet),
  ofThingsAndTies('pajek', /^\s*(?:%[^\n]*\s+)*\*(?:network|vertices)\b/iu, readPajek),
  {
    ...ofThingsAndTies('kumu', /./u, readKumuJson),
    isLike: ({ text }) =>
      /^\s*\{/u.test(text) && /"elements"\s*:\s*\[/u.test(text) && !isOfCytoscape(text),
  },
  {
    ...ofThingsAndTies('cyjs', /./u, readCyjs),
    isLike: ({ text }) => /^\s*[[{]/u.test(text) && isOfCytoscape(text),
  },
]

/** The first element, after declarations and comments. No text can be read in two ways, so none is slow. */
function rootOf(name: string): RegExp {
  const before = '<!--(?:(?!-->)[\\s\\S])*-->|<\\?[^>]*>|<!(?!--)[^>]*>'
  return new RegExp(`^\\s*(?:(?:${before})\\s*)*<(?:\\w+:)?${name}[\\s>]`, 'u')
}

function ofThingsAndTies(
  format: NetworkFileFormat['format'],
  begins: RegExp,
  read: (text: string) => Result<RawNetwork, ImportIssue>,
): NetworkFileFormat {
  return {
    format,
    isLike: ({ text }) => begins.test(text.slice(0, start)),
    plan(file, context, choices) {
      const raw = read(file.text)
      return raw.ok ? planNetwork(raw.value, context, choices) : failed(raw.problem)
    },
  }
}

/** There every thing and tie keeps what is said of it under `data`. */
function isOfCytoscape(text: string): boolean {
  return /"elements"\s*:\s*\{|(?:^\s*|"elements"\s*:\s*)\[\s*\{[^{}]*"data"\s*:\s*\{/u.test(text)
}
