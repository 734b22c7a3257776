import { describe, expect, test } from 'vitest'
import { readUcinet } from './read-ucinet'

function read(...lines: readonly string[]) {
  const result = readUcinet(`${lines.join('\n')}\n`)
  if (!result.ok) return result.problem.code
  const labelOf = new Map(result.value.things.map(({ key, label }) => [key, label]))
  return {
    things: [...labelOf.values()].join(' '),
    ties: result.value.ties
      .map(({ from, to }) => `${labelOf.get(from)}-${labelOf.get(to)}`)
      .join(' '),
    people: result.value.firstSide?.size,
    direction: result.value.ties[0]?.direction,
  }
}

describe('a matrix', () => {
  test('with labels listed for rows and columns', () => {
    expect(
      read(
        'DL NR=2 NC=3',
        'row labels:',
        'ada,ben',
        'column labels:',
        'x,y,z',
        'data:',
        '1 0 1',
        '0 1 0',
      ),
    ).toEqual({
      things: 'ada ben x y z',
      ties: 'ada-x ada-z ben-y',
      people: 2,
      direction: 'undirected',
    })
  })

  test('with labels standing in the data', () => {
    expect(
      read(
        'dl nr = 2, nc = 2 format = fullmatrix',
        'labels embedded',
        'data:',
        'x "y y"',
        'ada 1 0',
        'ben 1 1',
      ),
    ).toMatchObject({ things: 'ada ben x y y', ties: 'ada-x ben-x ben-y y' })
  })

  test('of the same things down and across: one side, and each tie once', () => {
    expect(read('dl n=3', 'labels:', 'a,b,c', 'data:', '0 1 0', '1 0 1', '0 1 0')).toEqual({
      things: 'a b c',
      ties: 'a-b b-c',
      people: undefined,
      direction: 'undirected',
    })
    expect(read('dl n=2', 'labels:', 'a,b', 'data:', '0 1', '0 0')).toMatchObject({
      ties: 'a-b',
      direction: 'directed',
    })
  })

  test('without labels, things are numbered', () => {
    expect(read('dl nr=1 nc=2', 'data:', '0 1')).toMatchObject({ things: '1 1 2', ties: '1-2' })
  })
})

describe('a list', () => {
  test('of ties, by number or name; a strength of 0 is none', () => {
    const head = [
      'dl nr=2 nc=2 format=edgelist2',
      'row labels:',
      'ada ben',
      'column labels:',
      'x y',
      'data:',
    ]
    expect(read(...head, '1 2', 'ben x 3', 'ben y 0')).toMatchObject({ ties: 'ada-y ben-x' })
  })

  test('of who is tied to each', () => {
    const head = ['dl nr=2 nc=3 format=nodelist2', 'labels embedded', 'data:']
    expect(read(...head, 'ada x y', 'ben z')).toMatchObject({
      ties: 'ada-x ada-y ben-z',
      people: 2,
    })
  })

  test('of ties of one side', () => {
    expect(read('dl n=3 format=edgelist1', 'labels embedded', 'data:', 'a b', 'b c')).toMatchObject(
      {
        things: 'a b c',
        people: undefined,
        direction: 'directed',
      },
    )
  })
})

test.each([
  ['too few numbers', ['dl nr=2 nc=2', 'data:', '1 0 1']],
  ['a word among them', ['dl nr=1 nc=2', 'data:', '1 x']],
  ['no data', ['dl nr=1 nc=1']],
  ['fewer labels than rows', ['dl nr=2 nc=1', 'row labels:', 'a', 'data:', '1', '1']],
  [
    'fewer names than it says',
    ['dl nr=3 nc=1 format=edgelist2', 'labels embedded', 'data:', 'a x', 'b x'],
  ],
  ['an open quote', ['dl nr=1 nc=1 format=edgelist2', 'labels embedded', 'data:', '"a x']],
  ['a number beyond the last', ['dl nr=1 nc=1 format=edgelist2', 'data:', '1 2']],
  ['half a tie', ['dl nr=1 nc=1 format=edgelist2', 'labels embedded', 'data:', 'a x', 'a']],
])('%s: not readable', (_, lines) => {
  expect(read(...lines)).toBe('file-not-readable')
})

test('a way of listing that is not read here says so', () => {
  expect(read('dl n=2 format=lowerhalf', 'data:', '1')).toBe('format-not-supported')
})

test('T29 a last line that may have lost its end is not read', () => {
  const text = 'dl nr=1 nc=2 format=edgelist2\nlabels embedded\ndata:\nada E10\nada E1'
  expect(readUcinet(text)).toMatchObject({ problem: { code: 'file-not-readable' } })
  expect(readUcinet(`${text}\n`)).toMatchObject({ ok: true })
})
