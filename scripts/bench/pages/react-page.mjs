import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

/** React and one button: the least a page that is made with it can be. */
const root = document.createElement('main')
document.body.append(root)
createRoot(root).render(createElement('button', { type: 'button' }, 'Press'))
