import { type ReactNode, type Ref, useId } from 'react'
import styles from './Button.module.css'

export interface ButtonProps {
  readonly children: ReactNode
  readonly onPress: () => void
  readonly variant?: 'plain' | 'primary' | 'quiet' | 'link'
  /** On and off, for a button that keeps a state. */
  readonly isPressed?: boolean
  readonly isExpanded?: boolean
  /** A disabled button keeps its place in the tab order, and `description` says why it is. */
  readonly isDisabled?: boolean
  readonly description?: string | undefined
  readonly 'aria-label'?: string
  readonly ref?: Ref<HTMLButtonElement>
}

export function Button({
  children,
  onPress,
  variant = 'plain',
  isPressed,
  isExpanded,
  isDisabled = false,
  description,
  'aria-label': label,
  ref,
}: ButtonProps) {
  const descriptionId = useId()
  return (
    <>
      <button
        ref={ref}
        type="button"
        className={`${styles.button} ${styles[variant] ?? ''}`}
        aria-pressed={isPressed}
        aria-expanded={isExpanded}
        aria-disabled={isDisabled || undefined}
        aria-label={label}
        aria-describedby={description === undefined ? undefined : descriptionId}
        title={description}
        onClick={isDisabled ? undefined : onPress}
      >
        {children}
      </button>
      {description !== undefined && (
        <span id={descriptionId} hidden>
          {description}
        </span>
      )}
    </>
  )
}
