import { useCallback } from 'react'
import { acceptedFiles } from './accepted-files'

/** Opens the system's file window from a menu item: a plain file input, pressed for the person. */
export function usePickFile(onFile: (file: File) => void): () => void {
  return useCallback(() => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = acceptedFiles
    input.addEventListener('change', () => {
      const [file] = input.files ?? []
      if (file !== undefined) onFile(file)
    })
    input.click()
  }, [onFile])
}
