import { areaTiers } from '../../domain/area'
import type { Network } from '../../domain/network'
import { findParentLoops } from '../../domain/rules/find-parent-loops'
import { foldWords } from '../../lib/fold-words'
import { cleanBodyForm } from '../matching/cleaned-form'
import type { IssueList } from '../planning/issue-list'
import type { PopoloItem } from './popolo-file'
import { nameOf, referenceOf, textOf } from './popolo-values'

type AreaTier = (typeof areaTiers)[number]

export interface FoundArea {
  readonly id: string
  readonly fields: Readonly<Record<string, unknown>>
}

/** The areas of a file by the id the file gives them. */
export type FoundAreas = ReadonlyMap<string, FoundArea>

const tierByWord: Readonly<Record<string, AreaTier>> = {
  division: 'ward',
  'electoral ward': 'ward',
  borough: 'district',
  city: 'district',
  town: 'parish',
  'community council': 'parish',
  state: 'region',
  province: 'region',
  country: 'nation',
}

/**
 * Finds the areas of a file again on the map, by code, or by name, tier and parent (formats,
 * section 6); the rest are new. A parent that would make an area a part of itself is left out.
 */
export function findAreas(
  items: readonly PopoloItem[],
  network: Network,
  idFor: (key: string) => string,
  issues: IssueList,
): FoundAreas {
  const byFileId = new Map(items.map((item, index) => [referenceOf(item, 'id'), { item, index }]))
  const parentFileIdOf = (id: string) => {
    const parent = referenceOf(byFileId.get(id)?.item ?? {}, 'parent_id')
    return parent === '' ? undefined : parent
  }
  const loops = findParentLoops(byFileId.keys(), parentFileIdOf)
  const known = createKnownAreas(network)
  const found = new Map<string, FoundArea>()
  const inOrder = [...byFileId.keys()].flatMap((id) => fromTheTop(id, parentFileIdOf, loops))
  for (const id of new Set(inOrder)) {
    if (!byFileId.has(id)) continue
    const { item = {}, index = 0 } = byFileId.get(id) ?? {}
    const name = nameOf(textOf(item, 'name'), { sheet: 'areas', row: index + 1 }, issues)
    const parentId = loops.has(id) ? undefined : found.get(parentFileIdOf(id) ?? '')?.id
    if (name !== undefined) found.set(id, findOne(item, name, parentId, known, network, idFor))
  }
  return found
}

/** Further up nobody lives: a file with longer chains than this is not about places. */
const mostTiers = 20

/** An area after those that it lies in. */
function fromTheTop(
  fileId: string,
  parentFileIdOf: (id: string) => string | undefined,
  loops: ReadonlySet<string>,
): readonly string[] {
  const chain = [fileId]
  for (const id of chain) {
    const parent = loops.has(id) ? undefined : parentFileIdOf(id)
    if (parent !== undefined && chain.length < mostTiers) chain.push(parent)
  }
  return chain.reverse()
}

function findOne(
  item: PopoloItem,
  name: string,
  parentId: string | undefined,
  known: KnownAreas,
  network: Network,
  idFor: (key: string) => string,
): FoundArea {
  const code = /^[A-Z]\d{8}$/u.exec(textOf(item, 'identifier'))?.[0]
  const tier = tierOf(item)
  const key = keyOf({ name, tier, parentId: parentId ?? '' })
  const id = known.find(key, code) ?? idFor(`areas:${key}`)
  known.remember(key, code, id)
  const kept = network.areas.get(id)
  // Where an area on the map lies stays: the tree of the map is never rebuilt by a file.
  return kept === undefined
    ? { id, fields: { name, tier, code, parentId } }
    : { id, fields: { name: kept.name, tier: kept.tier, code: kept.code ?? code } }
}

function tierOf(item: PopoloItem): AreaTier {
  const folded = foldWords(textOf(item, 'classification'))
  return areaTiers.find((tier) => foldWords(tier) === folded) ?? tierByWord[folded] ?? 'other'
}

interface AreaKey {
  readonly name: string
  readonly tier: string
  readonly parentId: string
}

function keyOf({ name, tier, parentId }: AreaKey): string {
  return `${cleanBodyForm(name)}\n${tier}\n${parentId}`
}

type KnownAreas = ReturnType<typeof createKnownAreas>

function createKnownAreas(network: Network) {
  const byKey = new Map<string, string>()
  const byCode = new Map<string, string>()
  const remember = (key: string, code: string | undefined, id: string) => {
    if (!byKey.has(key)) byKey.set(key, id)
    if (code !== undefined && !byCode.has(code)) byCode.set(code, id)
  }
  for (const { id, name, tier, parentId = '', code } of network.areas.values()) {
    remember(keyOf({ name, tier, parentId }), code, id)
  }
  return {
    remember,
    find: (key: string, code: string | undefined) =>
      (code === undefined ? undefined : byCode.get(code)) ?? byKey.get(key),
  }
}
