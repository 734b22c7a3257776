import { lazy, Suspense } from 'react'
import { FormattedMessage } from 'react-intl'
import type { FilePlaceProps } from './FilePlace'
import { Page } from './Page'

/** The import pages come in a file of their own, once there is a file to import. */
const FilePlace = lazy(async () => ({ default: (await import('./FilePlace')).FilePlace }))

export function LazyFilePlace(props: FilePlaceProps) {
  return (
    <Suspense
      fallback={
        <Page title={<FormattedMessage id="file.reading" />}>
          <bdi>{props.files[0]?.name}</bdi>
        </Page>
      }
    >
      <FilePlace {...props} />
    </Suspense>
  )
}
