import { beforeEach, expect, test, vi } from 'vitest'
import { tamper } from '../../tests/builders/dump-database'
import { createMemoryFolders } from '../../tests/builders/memory-folders'
import { aStep, aStoredMap, manyPeople, personEntry } from '../../tests/builders/stored-map'
import { readVersionName, toVersionName } from './earlier-version'
import { keepVersion, listVersions, readVersion, type VersionToKeep } from './earlier-versions'
import { unpack } from './gzip'
import { openNetworkRepository } from './network-repository'
import { openExistingMap } from './open-existing-map'
import { readStoredMap } from './read-stored-map'
import type { VersionFolder } from './version-folder'

let folders = createMemoryFolders()
beforeEach(() => {
  folders = createMemoryFolders()
})

async function storedMap(mapId: string) {
  const database = await openExistingMap(mapId)
  const stored = await readStoredMap(database)
  database.close()
  return stored
}

const moment = { at: '2026-11-22T10:00:00.000Z', day: '2026-11-22', exportId: 'export' }

async function keep(
  mapId: string,
  fields: Partial<VersionToKeep> = {},
  folder: VersionFolder = folders.folderOf(mapId),
) {
  const wanted = { mapId, reason: 'before-import', ...moment, ...fields } as const
  return keepVersion(folder, await storedMap(mapId), wanted)
}

async function addPerson(mapId: string, id: string) {
  const repository = await openNetworkRepository(mapId)
  await repository.load()
  await repository.save(aStep({ added: [personEntry(id)] }), () => false)
  repository.close()
}

const text = async (bytes: Uint8Array | undefined) =>
  new TextDecoder().decode(await unpack(bytes ?? new Uint8Array()))

test('a version is a packed map file of every record, listed with its moment, reason and size', async () => {
  const mapId = await aStoredMap(manyPeople(3))
  await addPerson(mapId, 'ada')
  const kept = await keep(mapId)
  const [version] = await listVersions(folders.folderOf(mapId))
  expect(kept).toEqual({ status: 'kept', version })
  expect(version).toMatchObject({ reason: 'before-import', records: 4, seq: 1, ...at(moment) })
  const file = JSON.parse(await text(folders.filesOf(mapId).get(version?.name ?? '')))
  expect(file).toMatchObject({ format: 'joined-up-map', info: { id: mapId }, exportId: 'export' })
  expect(file.records.people).toHaveLength(4)
})

const at = ({ at: when, day }: typeof moment) => ({ at: when, day })

test('names say all there is to know of a version, and other files are none', async () => {
  const mapId = await aStoredMap(manyPeople(2))
  await keep(mapId, { at: '2026-03-29T01:30:59.123Z', day: '2026-03-29' })
  const [version] = await listVersions(folders.folderOf(mapId))
  if (version === undefined) throw new Error('A version was kept')
  expect(toVersionName(version)).toBe(version.name)
  expect(version.name).toMatch(/^[\w.-]+$/u)
  for (const name of [`${version.name}.part`, 'notes.txt', 'x_y_z.joinedup.json.gz', ''])
    expect(readVersionName(name)).toBeUndefined()
})

test('T11 no version is made of a map that fails its manifest', async () => {
  const mapId = await aStoredMap()
  await addPerson(mapId, 'ada')
  await tamper(mapId, 'people', (store) =>
    store.put({ id: 'ada', name: 'Eve', publicOffice: false }),
  )
  expect(await keep(mapId)).toEqual({ status: 'not-sound' })
  expect(folders.filesOf(mapId).size).toBe(0)
})

test('a record that breaks a rule is in the version too, as it was', async () => {
  const mapId = await aStoredMap()
  const repository = await openNetworkRepository(mapId)
  await repository.load()
  const odd = { kind: 'people', record: { id: 'odd', hat: 'red' } } as never
  await repository.save(aStep({ added: [odd] }), () => false)
  repository.close()
  const kept = await keep(mapId)
  const [name = ''] = folders.filesOf(mapId).keys()
  expect(kept.status).toBe('kept')
  expect(JSON.parse(await text(folders.filesOf(mapId).get(name))).records.people).toEqual([
    { id: 'odd', hat: 'red' },
  ])
})

test.each([
  [
    'a byte turned',
    (bytes: Uint8Array) => bytes.with(bytes.length >> 1, 7 ^ (bytes[bytes.length >> 1] ?? 0)),
  ],
  ['cut short', (bytes: Uint8Array) => bytes.slice(0, -9)],
  ['emptied', () => new Uint8Array()],
])('T11 a version with %s is refused', async (_, damage) => {
  const mapId = await aStoredMap(manyPeople(50))
  await keep(mapId)
  const folder = folders.folderOf(mapId)
  const [version] = await listVersions(folder)
  if (version === undefined) throw new Error('A version was kept')
  expect((await readVersion(folder, version)).ok).toBe(true)
  folders
    .filesOf(mapId)
    .set(version.name, damage(folders.filesOf(mapId).get(version.name) as never))
  expect(await readVersion(folder, version)).toEqual({ ok: false, problem: 'damaged' })
})

test('T11 a version under the name of another is refused', async () => {
  const [first, second] = [await aStoredMap(manyPeople(2)), await aStoredMap(manyPeople(2, 'q'))]
  await keep(first)
  await keep(second)
  const [[name = '']] = [[...folders.filesOf(first).keys()]]
  const [version] = await listVersions(folders.folderOf(first))
  const [other] = [...folders.filesOf(second).values()]
  folders.filesOf(first).set(name, other ?? new Uint8Array())
  expect(version && (await readVersion(folders.folderOf(first), version))).toMatchObject({
    ok: false,
  })
})

test('T07 what cannot be read back as it was written does not count, and no older one goes', async () => {
  const mapId = await aStoredMap(manyPeople(9))
  for (const minute of [1, 2, 3, 4, 5])
    await keep(mapId, { at: `2026-11-22T10:0${minute}:00.000Z` })
  const before = await listVersions(folders.folderOf(mapId))
  const folder = folders.folderOf(mapId)
  const lying: VersionFolder = {
    ...folder,
    write: (name, bytes) => folder.write(name, bytes.slice(0, -1)),
  }
  const outcome = await keep(mapId, { at: '2026-11-22T10:09:00.000Z' }, lying)
  expect(outcome).toEqual({ status: 'not-verified' })
  expect(await listVersions(folder)).toEqual(before)
  expect(folders.filesOf(mapId).size).toBe(5)
})

test('T07 on a full disk nothing counts and no older one goes', async () => {
  const mapId = await aStoredMap(manyPeople(9))
  await keep(mapId)
  const folder = folders.folderOf(mapId)
  const full: VersionFolder = {
    ...folder,
    async write(name) {
      await folder.write(name, new Uint8Array(3))
      throw new DOMException('full', 'QuotaExceededError')
    },
  }
  const outcome = await keep(mapId, { at: '2026-11-22T11:00:00.000Z' }, full)
  expect(outcome).toEqual({ status: 'no-room' })
  expect([...folders.filesOf(mapId).keys()]).toHaveLength(1)
})

test('an older version goes only once the newer one has been verified', async () => {
  const mapId = await aStoredMap(manyPeople(9))
  for (const minute of [1, 2, 3, 4, 5])
    await keep(mapId, { at: `2026-11-22T10:0${minute}:00.000Z` })
  const folder = folders.folderOf(mapId)
  const done: string[] = []
  const watched: VersionFolder = {
    ...folder,
    read: (name) => {
      done.push('read')
      return folder.read(name)
    },
    rename: (from, to) => {
      done.push('count')
      return folder.rename(from, to)
    },
    remove: (name) => {
      done.push('remove')
      return folder.remove(name)
    },
  }
  await keep(mapId, { at: '2026-11-22T10:06:00.000Z' }, watched)
  expect(done).toEqual(['read', 'count', 'remove'])
  expect(await listVersions(folder)).toHaveLength(5)
})

test('T17 what a killed browser left half-written is no version, and goes with the next one', async () => {
  const mapId = await aStoredMap(manyPeople(9))
  const kept = await keep(mapId)
  if (kept.status !== 'kept') throw new Error('A version was kept')
  const whole = folders.filesOf(mapId).get(kept.version.name) ?? new Uint8Array()
  folders.filesOf(mapId).set(`${kept.version.name}.part`, whole)
  expect(await listVersions(folders.folderOf(mapId))).toHaveLength(1)
  await keep(mapId, { at: '2026-11-22T10:06:00.000Z' })
  expect([...folders.filesOf(mapId).keys()].filter((name) => name.endsWith('.part'))).toEqual([])
})

test('in passing nothing is kept until it is due', async () => {
  const mapId = await aStoredMap(manyPeople(2))
  expect(await keep(mapId, { reason: 'regular' })).toEqual({ status: 'not-due' })
  await addPerson(mapId, 'ada')
  expect(await keep(mapId, { reason: 'regular' })).toMatchObject({ status: 'kept' })
  expect(await keep(mapId, { reason: 'regular' })).toEqual({ status: 'not-due' })
  expect(await keep(mapId, { reason: 'before-import' })).toMatchObject({ status: 'kept' })
})

vi.setConfig({ testTimeout: 30_000 })
