import type { KeyboardEvent, Ref } from 'react'
import styles from './NetworkMap.module.css'

interface ItemButtonProps {
  readonly label: string
  readonly isSelected: boolean
  readonly onOpen: () => void
  /** True if the key was the map's. */
  readonly onKey: (event: KeyboardEvent) => boolean
  readonly onFocusChange: (hasFocus: boolean) => void
  readonly ref: Ref<HTMLButtonElement>
}

/** The one real control of the drawing: it lies over the current item and is named after it. */
export function ItemButton(props: ItemButtonProps) {
  const { label, isSelected, onOpen, onKey, onFocusChange, ref } = props
  return (
    <button
      ref={ref}
      type="button"
      className={styles.item}
      aria-label={label}
      aria-pressed={isSelected}
      onClick={onOpen}
      onFocus={() => onFocusChange(true)}
      onBlur={() => onFocusChange(false)}
      onKeyDown={(event) => {
        if (onKey(event)) event.preventDefault()
      }}
      onKeyUp={(event) => {
        // A button is pressed when Space is let go; here Space has done its work already.
        if (event.key === ' ') event.preventDefault()
      }}
    />
  )
}
