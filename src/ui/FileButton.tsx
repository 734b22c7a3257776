import styles from './FileButton.module.css'

interface FileButtonProps {
  readonly label: string
  /** The endings and media types offered first; the reader decides what it can read. */
  readonly accept: string
  /** The file, and others that were chosen with it. */
  readonly onFile: (file: File, ...beside: readonly File[]) => void
}

/** A plain file input under a button's looks: the system's own file window opens. */
export function FileButton({ label, accept, onFile }: FileButtonProps) {
  return (
    <label className={styles.label}>
      {label}
      <input
        className={styles.input}
        type="file"
        aria-label={label}
        accept={accept}
        multiple
        onChange={(event) => {
          const [file, ...beside] = event.target.files ?? []
          if (file !== undefined) onFile(file, ...beside)
          event.target.value = ''
        }}
      />
    </label>
  )
}
