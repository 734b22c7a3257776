import { lazy, Suspense } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import type { Device } from './device'
import { DeviceProvider } from './device-context'
import { Routes } from './routes'
import { SomethingWentWrong } from './SomethingWentWrong'
import { useLook } from './use-look'
import { Words } from './Words'

/** Nobody waits for it: it comes once the page is there. */
const NewVersion = lazy(async () => ({ default: (await import('./NewVersion')).NewVersion }))

export function App({ device }: { readonly device: Device }) {
  useLook(device.look)
  return (
    <Words>
      <ErrorBoundary FallbackComponent={SomethingWentWrong}>
        <DeviceProvider value={device}>
          <Routes />
          <Suspense fallback={null}>
            <NewVersion device={device} />
          </Suspense>
        </DeviceProvider>
      </ErrorBoundary>
    </Words>
  )
}
