/** The package has no types of its own: the part of it that is used here. */
declare module 'saxen' {
  type Decode = (text: string) => string

  export class Parser {
    on(
      event: 'openTag',
      hear: (
        name: string,
        readAttributes: () => Readonly<Record<string, string>> | boolean,
        decode: Decode,
      ) => void,
    ): this
    on(event: 'closeTag' | 'cdata', hear: (text: string) => void): this
    on(event: 'text', hear: (text: string, decode: Decode) => void): this
    on(event: 'warn' | 'error', hear: (error: Error) => void): this
    parse(xml: string): unknown
    stop(): void
  }
}
