/** As much of the package as is used: it has no types of its own. */
declare module 'saxen' {
  export class Parser {
    on(event: 'openTag', heard: (name: string, attributes: () => unknown) => void): Parser
    on(event: 'closeTag', heard: (name: string) => void): Parser
    on(event: 'text', heard: (text: string, decode: (text: string) => string) => void): Parser
    on(event: 'cdata', heard: (text: string) => void): Parser
    on(event: 'error', heard: (error: Error) => void): Parser
    parse(xml: string): void
  }
}
