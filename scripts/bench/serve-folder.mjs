import { createReadStream, existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'

const types = { '.js': 'text/javascript', '.css': 'text/css', '.html': 'text/html' }

/** Serves a built bench page on the loopback address: `/` loads its `page.js`. */
export async function serveFolder(folder) {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    const file = join(folder, path)
    if (path === '/') {
      response.setHeader('content-type', 'text/html')
      response.end(
        '<!doctype html><title>Bench</title><script type="module" src="./page.js"></script>',
      )
    } else if (file.startsWith(folder) && existsSync(file)) {
      response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream')
      createReadStream(file).pipe(response)
    } else {
      response.statusCode = 404
      response.end()
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() }
}
