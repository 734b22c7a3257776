import { useCallback } from 'react'
import { acceptedFiles } from './accepted-files'

/** Opens the system's file window from a menu item: a plain file input, pressed for the person. */
export function usePickFile(onFile: (file: File, ...beside: readonly File[]) => void): () => void {
  return useCallback(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = acceptedFiles
    input.multiple = true
    input.addEventListener('change', () => {
      const [file, ...beside] = input.files ?? []
      if (file !== undefined) onFile(file, ...beside)
    })
    input.click()
  }, [onFile])
}
