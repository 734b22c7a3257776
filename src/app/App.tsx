import { ErrorBoundary } from 'react-error-boundary'
import { IntlProvider } from 'react-intl'
import type { Device } from './device'
import { DeviceProvider } from './device-context'
import messages from './messages/en-GB.json'
import { Routes } from './routes'
import { SomethingWentWrong } from './SomethingWentWrong'
import { useLook } from './use-look'

export function App({ device }: { readonly device: Device }) {
  useLook(device.look)
  return (
    <IntlProvider locale="en-GB" messages={messages}>
      <ErrorBoundary FallbackComponent={SomethingWentWrong}>
        <DeviceProvider value={device}>
          <Routes />
        </DeviceProvider>
      </ErrorBoundary>
    </IntlProvider>
  )
}
