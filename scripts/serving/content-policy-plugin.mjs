import { headersFile, metaPolicy } from './security-headers.mjs'

// The encoding has to be named in the first 1,024 bytes, so the policy follows it at once.
const encoding = '<meta charset="utf-8" />'

/**
 * Puts the content policy into the built page and a `_headers` file beside it. Only for builds: the
 * development server runs inline scripts of its own.
 *
 * @returns {import('vite').Plugin}
 */
export function contentPolicyPlugin() {
  return {
    name: 'joined-up:content-policy',
    apply: 'build',
    transformIndexHtml: { order: 'post', handler: addPolicy },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() })
    },
  }
}

function addPolicy(html) {
  const start = html.indexOf(encoding)
  const firstLoad = html.search(/<(script|link|style)\b/)
  if (start === -1 || (firstLoad !== -1 && firstLoad < start)) {
    throw new Error(`index.html must open its head with ${encoding}`)
  }
  const end = start + encoding.length
  const policy = `<meta http-equiv="Content-Security-Policy" content="${metaPolicy()}" />`
  return `${html.slice(0, end)}\n    ${policy}${html.slice(end)}`
}
