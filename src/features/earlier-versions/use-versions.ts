import { useEffect, useState } from 'react'
import type { EarlierVersions } from '../../state/earlier-versions'

/** A version as it is listed. */
export type ListedVersion = NonNullable<Awaited<ReturnType<EarlierVersions['list']>>>[number]

type FoundVersions =
  | { readonly status: 'reading' | 'none' | 'no-place' | 'failed' }
  | { readonly status: 'ready'; readonly versions: readonly ListedVersion[] }

/** The versions of the open map, read once. */
export function useVersions(versions: EarlierVersions): FoundVersions {
  const [found, setFound] = useState<FoundVersions>({ status: 'reading' })
  useEffect(() => {
    let isLeft = false
    const read = async (): Promise<FoundVersions> => {
      const listed = await versions.list()
      if (listed === null) return { status: 'no-place' }
      return listed.length === 0 ? { status: 'none' } : { status: 'ready', versions: listed }
    }
    const show = (next: FoundVersions) => {
      if (!isLeft) setFound(next)
    }
    read()
      .then(show)
      .catch(() => show({ status: 'failed' }))
    return () => {
      isLeft = true
    }
  }, [versions])
  return found
}
