import type { ReactNode } from 'react'
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import buttonStyles from './Button.module.css'
import styles from './MenuButton.module.css'

export interface MenuAction {
  readonly id: string
  readonly label: string
  readonly onAction: () => void
}

interface MenuButtonProps {
  /** The accessible name; what is shown may say more, such as the title of the map. */
  readonly label: string
  readonly children: ReactNode
  readonly actions: readonly MenuAction[]
}

export function MenuButton({ label, children, actions }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <AriaButton className={`${buttonStyles.button} ${buttonStyles.quiet}`} aria-label={label}>
        {children}
        <svg width="10" height="6" viewBox="0 0 10 6" aria-hidden="true" focusable="false">
          <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </AriaButton>
      <Popover>
        <Menu className={styles.menu ?? ''} aria-label={label}>
          {actions.map(({ id, label: name, onAction }) => (
            <MenuItem key={id} id={id} className={styles.item ?? ''} onAction={onAction}>
              {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
