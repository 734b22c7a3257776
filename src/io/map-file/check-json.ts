import { ok, type Result } from '../../lib/result'
import type { ImportIssue } from '../import-plan'
import { importLimits } from '../tables/import-limits'
import { refuse } from '../tables/refusal'

const quote = 0x22
const backslash = 0x5c
/** Brackets and braces: how much deeper they lead. */
const steps = new Map([
  [0x5b, 1],
  [0x7b, 1],
  [0x5d, -1],
  [0x7d, -1],
])
const unsafeKeys = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Parses JSON from a stranger. Depth is counted over the text first, as the parser itself would
 * run out of room; keys that could reach into the language are refused wherever they are.
 */
export function parseSafeJson(text: string): Result<unknown, ImportIssue> {
  const depth = findDepth(text)
  const { jsonDepth } = importLimits
  if (depth > jsonDepth) {
    return refuse('json-unsafe', { limit: { of: 'json-depth', most: jsonDepth }, count: depth })
  }
  const parsed = parse(text)
  if (parsed === null) return refuse('file-not-readable')
  const unsafe = findUnsafeKey(parsed.value)
  return unsafe === null ? ok(parsed.value) : refuse('json-unsafe', { value: unsafe })
}

function parse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}

/** How deep lists and objects lie in one another; stops counting just beyond the limit. */
function findDepth(text: string): number {
  let depth = 0
  let deepest = 0
  let isInText = false
  for (let at = 0; at < text.length && deepest <= importLimits.jsonDepth; at += 1) {
    const code = text.charCodeAt(at)
    if (code === quote) isInText = !isInText
    if (isInText) {
      if (code === backslash) at += 1
      continue
    }
    depth += steps.get(code) ?? 0
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

function findUnsafeKey(value: unknown): string | null {
  const waiting: unknown[] = [value]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!isContainer(next)) continue
    const unsafe = Object.keys(next).find((key) => unsafeKeys.has(key))
    if (unsafe !== undefined) return unsafe
    // Not spread into push: a list may be longer than a call can take.
    for (const inner of Object.values(next)) if (isContainer(inner)) waiting.push(inner)
  }
  return null
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}
