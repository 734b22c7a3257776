import { lazy, Suspense, useEffect } from 'react'
import { FormattedMessage } from 'react-intl'
import { Redirect, Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { HomePlace } from './HomePlace'
import { MapPlace } from './MapPlace'
import { Page } from './Page'
import { PlainShell } from './PlainShell'
import { StartPlace } from './StartPlace'

/** The help comes in a file of its own, once somebody asks for it. */
const HelpPlace = lazy(async () => ({ default: (await import('./HelpPlace')).HelpPlace }))

/** The path of the address. What a view asks for stands behind a question mark, and is not a place. */
function useHashPath(): ReturnType<typeof useHashLocation> {
  const [path, go] = useHashLocation()
  return [path.replace(/\?.*$/u, ''), go]
}

export function Routes() {
  return (
    <Router hook={useHashPath}>
      <Switch>
        <Route path="/">
          <HomePlace />
        </Route>
        <Route path="/start">
          <StartPlace />
        </Route>
        <Route path="/import">
          <Redirect to="/" replace />
        </Route>
        <Route path="/recover">
          <Recover />
        </Route>
        <Route path="/help/:page?">{({ page = 'spreadsheet' }) => <Help page={page} />}</Route>
        <Route path="/accessibility">
          <Help page="accessibility" />
        </Route>
        <Route path="/whats-new">
          <Help page="whats-new" />
        </Route>
        <Route path="/m/:map">{({ map }) => <Redirect to={`/m/${map}/explore`} replace />}</Route>
        <Route path="/m/:map/data">
          {({ map }) => <Redirect to={`/m/${map}/data/people`} replace />}
        </Route>
        <Route path="/m/:map/:place/:page?">
          {({ map, place, page = '' }) => (
            <MapPlace key={map} mapKey={map} place={place} page={page} />
          )}
        </Route>
        <Route>
          <Page title={<FormattedMessage id="page-not-found" />}>
            <a href="#/">
              <FormattedMessage id="page-not-found.home" />
            </a>
          </Page>
        </Route>
      </Switch>
    </Router>
  )
}

function Help({ page }: { readonly page: string }) {
  return (
    <PlainShell>
      <Suspense fallback={<main id="content" tabIndex={-1} />}>
        <HelpPlace page={page} />
      </Suspense>
    </PlainShell>
  )
}

/** Recovery is another door of the page: it shares nothing with the app, so the page starts anew. */
function Recover() {
  useEffect(() => location.reload(), [])
  return null
}
