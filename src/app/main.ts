import './trusted-types'
import '../ui/fonts.css'
import '../ui/tokens.css'
import { mayReload } from '../storage/reload-breaker'
import { watchForMissingParts } from './missing-parts'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root element')

// Two doors that share nothing, so that one still opens when the other is broken.
if (location.hash === '#/recover') await recover(root)
else {
  try {
    const { startApp } = await import('./start-app')
    watchForMissingParts(await startApp(root))
  } catch {
    // A host that is being changed may be whole again a moment later.
    if (mayReload()) location.reload()
    else await recover(root)
  }
}

async function recover(page: HTMLElement) {
  const { showRecovery } = await import('./recovery/show-recovery')
  await showRecovery(page)
}
