import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const query = '?packed'

/**
 * `import packed from './file?packed'` gives the file compressed, as base64: the sample map takes a
 * sixth of its room among the files that a browser keeps for working without a network.
 */
export function packedTextPlugin() {
  return {
    name: 'packed-text',
    enforce: 'pre',
    load(id) {
      if (!id.endsWith(query)) return null
      const file = id.slice(0, -query.length)
      this.addWatchFile(file)
      const packed = gzipSync(readFileSync(file), { level: 9 })
      return `export const packed = ${JSON.stringify(packed.toString('base64'))}`
    },
  }
}
