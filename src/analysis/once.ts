/** Works a value out when it is first asked for, and keeps it. */
export function once<Value>(work: () => Value): () => Value {
  let kept: { readonly value: Value } | null = null
  return () => {
    kept ??= { value: work() }
    return kept.value
  }
}
