/** Packs bytes as gzip, which carries a check sum of its own. */
export function pack(bytes: Uint8Array): Promise<Uint8Array> {
  return runThrough(new CompressionStream('gzip'), bytes)
}

/** Unpacks gzip. Rejects if a byte is damaged or the end is missing. */
export function unpack(bytes: Uint8Array): Promise<Uint8Array> {
  return runThrough(new DecompressionStream('gzip'), bytes)
}

async function runThrough(
  { readable, writable }: GenericTransformStream,
  bytes: Uint8Array,
): Promise<Uint8Array> {
  const writer = writable.getWriter()
  const writing = writer.write(bytes).then(() => writer.close())
  // A failure ends the reading below with the same reason.
  writing.catch(() => undefined)
  const parts: Uint8Array[] = []
  const reader = readable.getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read())
    parts.push(part.value)
  await writing
  return join(parts)
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((total, { length }) => total + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
