import { useCallback, useState } from 'react'

/** The files that were given last; none is an empty list. */
export function useGivenFiles() {
  const [files, setFiles] = useState<readonly File[]>([])
  const give = useCallback((...given: readonly File[]) => setFiles(given), [])
  return { files, give, close: useCallback(() => setFiles([]), []) }
}
