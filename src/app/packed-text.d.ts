/** A file compressed with gzip, as base64; see scripts/serving/packed-text-plugin.mjs. */
declare module '*?packed' {
  export const packed: string
}
