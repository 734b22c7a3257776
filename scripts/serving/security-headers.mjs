/**
 * The three style texts that libraries add to the page while it runs. Nothing else may. A test
 * reads each text from the installed package and compares its hash with these.
 */
export const libraryStyleHashes = {
  reactAriaPress: 'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=',
  cytoscape: 'sha256-pgvDUBa4IjFA2yuSJ2cqcyxmNYJMborsd0ORcRv9vw8=',
  reactAriaScroll: 'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg=',
}

/** Browsers ignore these when a policy stands in a `<meta>` tag, and complain about them. */
const onlyInHeader = ['frame-ancestors']

/** What the page may load and do. Each carrier of the policy is made from this one table. */
function contentDirectives() {
  const styles = Object.values(libraryStyleHashes).map((hash) => `'${hash}'`)
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", ...styles],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'self'"],
    'form-action': ["'none'"],
    'base-uri': ["'none'"],
    'object-src': ["'none'"],
    'frame-src': ["'none'"],
    'frame-ancestors': ["'none'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['default'],
  }
}

function toPolicy(directives) {
  return Object.entries(directives)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ')
}

/** The content policy for a `<meta>` tag, so that a copy on any host is guarded. */
export function metaPolicy() {
  const directives = Object.entries(contentDirectives())
  return toPolicy(Object.fromEntries(directives.filter(([name]) => !onlyInHeader.includes(name))))
}

/** The headers that every answer carries, by name. */
export function securityHeaders() {
  return {
    'Content-Security-Policy': toPolicy(contentDirectives()),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  }
}

/** Twelve months. Only for a real host: a browser ignores it over plain http. */
const strictTransport = { 'Strict-Transport-Security': 'max-age=31536000' }

// Names with a hash in them never change; these two decide which release a browser runs.
const cacheRules = {
  '/assets/*': { 'Cache-Control': 'public, max-age=31536000, immutable' },
  '/index.html': { 'Cache-Control': 'no-cache' },
  '/': { 'Cache-Control': 'no-cache' },
  '/sw.js': { 'Cache-Control': 'no-cache' },
}

/** The `_headers` file that static hosts read: a path, then its headers indented below it. */
export function headersFile() {
  const rules = { '/*': { ...securityHeaders(), ...strictTransport }, ...cacheRules }
  return Object.entries(rules)
    .map(([path, headers]) => [path, ...Object.entries(headers).map(toLine)].join('\n'))
    .join('\n\n')
    .concat('\n')
}

function toLine([name, value]) {
  return `  ${name}: ${value}`
}
