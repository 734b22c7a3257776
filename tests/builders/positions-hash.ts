interface Positions {
  readonly x: Float32Array
  readonly y: Float32Array
}

/**
 * FNV-1a over the bytes of x, then y: equal for two layouts only if every byte is, save by chance.
 * Runs in a browser as well as in Node, so that the two can be compared.
 */
export function hashPositions({ x, y }: Positions): string {
  let hash = 0x811c9dc5
  for (const values of [x, y]) {
    for (const byte of new Uint8Array(values.buffer, values.byteOffset, values.byteLength)) {
      hash = Math.imul(hash ^ byte, 0x01000193)
    }
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
