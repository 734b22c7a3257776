/** What tabs tell each other about a new version: get ready, I am, I am not, start anew. */
const words = ['prepare', 'ready', 'unsaved', 'reload'] as const

export type UpdateWord = (typeof words)[number]

export interface UpdateChannel {
  tell(word: UpdateWord): void
  onWord(listener: (word: UpdateWord) => void): void
  close(): void
}

/** Joins all tabs of the app. Anything that is not one of its words is not heard. */
export function openUpdateChannel(): UpdateChannel {
  const channel = new BroadcastChannel('joined-up/update')
  return {
    tell: (word) => channel.postMessage(word),
    onWord(listener) {
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const word = words.find((known) => known === data)
        if (word !== undefined) listener(word)
      })
    },
    close: () => channel.close(),
  }
}

/** How many tabs show a map, as far as their holds tell. */
export async function countMapTabs(): Promise<number> {
  const { locks } = navigator as { locks?: LockManager | null }
  const { held = [] } = (await locks?.query()) ?? {}
  return held.filter(({ name }) => name?.startsWith('joined-up/tab/')).length
}
