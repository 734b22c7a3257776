import './trusted-types'
import '../ui/fonts.css'
import '../ui/tokens.css'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root element')

// Two doors that share nothing, so that one still opens when the other is broken.
if (location.hash === '#/recover') {
  const { showRecovery } = await import('./recovery/show-recovery')
  await showRecovery(root)
} else {
  const { startApp } = await import('./start-app')
  await startApp(root)
}
