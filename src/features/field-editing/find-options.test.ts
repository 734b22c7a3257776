import { expect, test } from 'vitest'
import {
  anInfo,
  anOrganisation,
  aPartnership,
  aPerson,
  aTheme,
  entryOf,
} from '../../../tests/builders/records'
import { networkOf } from '../../domain/network'
import { type EditedKind, recordFields } from '../../domain/record-fields'
import { createNetworkStore } from '../../state/network-store'
import { createSearchIndex } from '../../state/search-index'
import { findOptions } from './find-options'

const store = createNetworkStore({
  network: networkOf(anInfo(), [
    entryOf('people', aPerson({ id: 'jo-smith', name: 'Jo Smith' })),
    entryOf('people', aPerson({ id: 'joanna', name: 'Joanna Reed' })),
    entryOf('partnerships', aPartnership({ name: 'Harbour Board' })),
    entryOf('organisations', anOrganisation({ name: 'Harbour Trust' })),
    entryOf('themes', aTheme({ name: 'Health' })),
  ]),
  newId: () => 'new-id',
})
const search = createSearchIndex(store)

function look(kind: EditedKind, name: string, text: string) {
  const field = recordFields[kind].find((each) => each.name === name)
  if (field === undefined) throw new Error(name)
  const { options, at } = findOptions(field, text, {
    network: store,
    search,
    newId: () => 'new-id',
  })
  const marked = options[at]
  return {
    names: options.map((each) => `${each.isNew ? '+ ' : ''}${each.name}`),
    marked: marked === undefined ? null : `${marked.isNew ? '+ ' : ''}${marked.name}`,
  }
}

test('a person with this very name is taken, and then no second of the name is offered', async () => {
  await search.ready()
  expect(look('seats', 'personId', 'jo smith')).toEqual({ names: ['Jo Smith'], marked: 'Jo Smith' })
})

test('a name that is merely like somebody’s is never taken for theirs', async () => {
  await search.ready()
  expect(look('seats', 'personId', 'Jo Smyth')).toEqual({
    names: expect.arrayContaining(['Jo Smith', '+ Jo Smyth']),
    marked: '+ Jo Smyth',
  })
})

test('either kind of body can be named, and a new one can be of either kind', async () => {
  await search.ready()
  expect(look('links', 'fromId', 'harbour').names).toEqual([
    'Harbour Board',
    'Harbour Trust',
    '+ harbour',
    '+ harbour',
  ])
})

test('what cannot be made from a name alone is not offered', () => {
  expect(look('people', 'wardId', 'Moor')).toEqual({ names: [], marked: null })
  expect(look('partnerships', 'themeIds', 'hea').marked).toBe('Health')
})
