import type { ReactNode } from 'react'
import { IntlProvider } from 'react-intl'
import messages from './messages/en-GB.json'

interface WordsProps {
  /** The catalogue of a place that is loaded later. */
  readonly more?: Readonly<Record<string, string>>
  readonly children: ReactNode
}

/** The words of the language. A place brings the catalogue that only it needs. */
export function Words({ more, children }: WordsProps) {
  return (
    <IntlProvider locale="en-GB" messages={{ ...messages, ...more }}>
      {children}
    </IntlProvider>
  )
}
