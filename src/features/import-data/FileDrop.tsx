import { useEffect, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import styles from './FileDrop.module.css'
import { toPastedFile } from './to-pasted-file'

interface FileDropProps {
  readonly onFile: (file: File, ...beside: readonly File[]) => void
}

/**
 * The whole window takes a dropped file, and what is pasted outside a text field. The way by press is
 * the button that opens a file.
 */
export function FileDrop({ onFile }: FileDropProps) {
  const intl = useIntl()
  const [isOver, setIsOver] = useState(false)
  const pastedName = intl.formatMessage({ id: 'import.pasted' })

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (event.clipboardData === null || isInTextField(event.target)) return
      const file = toPastedFile(event.clipboardData, pastedName)
      if (file === null) return
      event.preventDefault()
      onFile(file)
    }
    addEventListener('paste', paste)
    return () => removeEventListener('paste', paste)
  }, [onFile, pastedName])

  useEffect(() => {
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setIsOver(true)
    }
    // Going from one thing in the window to the next is not leaving it.
    const leave = (event: DragEvent) => {
      if (!(event.relatedTarget instanceof Node)) setIsOver(false)
    }
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      // Without this the browser leaves the app and shows the file instead.
      event.preventDefault()
      setIsOver(false)
      const [file, ...beside] = event.dataTransfer?.files ?? []
      if (file !== undefined) onFile(file, ...beside)
    }
    addEventListener('dragenter', over)
    addEventListener('dragover', over)
    addEventListener('dragleave', leave)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragenter', over)
      removeEventListener('dragover', over)
      removeEventListener('dragleave', leave)
      removeEventListener('drop', drop)
    }
  }, [onFile])

  if (!isOver) return null
  return (
    <div className={styles.over}>
      <p className={styles.text}>
        <FormattedMessage id="import.drop" />
      </p>
    </div>
  )
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

/** There, pasting is writing. */
function isInTextField(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [contenteditable]') !== null
  )
}
