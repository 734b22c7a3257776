/** What the body of a transaction can do. Nothing in it may wait for a promise. */
export interface TransactionTask<Outcome> {
  store(name: string): IDBObjectStore
  /** Asks for everything now and goes on in the callback of the last answer. */
  read(requests: readonly IDBRequest[], then: (results: readonly unknown[]) => void): void
  /** The transaction is complete once its writes are on the disk; then the outcome is given. */
  finish(outcome: Outcome): void
  /** Nothing is written; the outcome is given. */
  stop(outcome: Outcome): void
}

/**
 * One strict read-write transaction. Its body runs, and so asks for its reads, in the task of the
 * caller. Resolves at `complete` and never before; rejects if anything in it fails, and then
 * nothing at all has been written.
 */
export function runStrict<Outcome>(
  database: IDBDatabase,
  stores: readonly string[],
  body: (task: TransactionTask<Outcome>) => void,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction([...stores], 'readwrite', { durability: 'strict' })
    assertStrict(transaction)
    run(transaction, body, { resolve, reject })
  })
}

/** The same for reading alone: everything is read from one state of the database. */
export function runReading<Outcome>(
  database: IDBDatabase,
  stores: readonly string[],
  body: (task: TransactionTask<Outcome>) => void,
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    run(database.transaction([...stores], 'readonly'), body, { resolve, reject })
  })
}

/** With less, a power cut takes changes that were shown as saved. */
function assertStrict(transaction: IDBTransaction) {
  if (transaction.durability === 'strict') return
  transaction.abort()
  throw new Error('The browser refuses a strict transaction')
}

interface Settle<Outcome> {
  readonly resolve: (outcome: Outcome) => void
  readonly reject: (reason: unknown) => void
}

function run<Outcome>(
  transaction: IDBTransaction,
  body: (task: TransactionTask<Outcome>) => void,
  { resolve, reject }: Settle<Outcome>,
) {
  let ending: { readonly outcome: Outcome; readonly isStopped: boolean } | undefined
  let fault: unknown
  let isAborted = false

  const abort = () => {
    if (!isAborted) transaction.abort()
    isAborted = true
  }
  const guarded = (work: () => void) => {
    try {
      work()
    } catch (error) {
      fault = error
      abort()
    }
  }
  transaction.oncomplete = () => {
    if (ending === undefined) reject(new Error('The transaction ended without an outcome'))
    else resolve(ending.outcome)
  }
  transaction.onabort = () => {
    if (ending?.isStopped === true) resolve(ending.outcome)
    else reject(fault ?? transaction.error ?? new Error('The transaction was aborted'))
  }
  guarded(() =>
    body({
      store: (name) => transaction.objectStore(name),
      read(requests, then) {
        let unanswered = requests.length
        for (const request of requests)
          request.onsuccess = () => {
            unanswered -= 1
            if (unanswered === 0) guarded(() => then(requests.map(({ result }) => result)))
          }
      },
      finish(outcome) {
        ending = { outcome, isStopped: false }
        transaction.commit()
      },
      stop(outcome) {
        if (ending !== undefined) return
        ending = { outcome, isStopped: true }
        abort()
      },
    }),
  )
}
