import { describe, expect, test } from 'vitest'
import { readPajek } from './read-pajek'

const vertices = ['*Vertices 4 2', '1 "Ada Khan" 0.5 0.5', '2 Ben', '3 "Board"', '4 Forum']

function readText(text: string) {
  const result = readPajek(text)
  if (!result.ok) return result.problem.code
  const { things, ties, firstSide } = result.value
  return {
    things: things.map(({ label }) => label),
    ties: ties.map(
      ({ from, to, direction }) => `${from} ${direction === 'directed' ? '>' : '-'} ${to}`,
    ),
    firstSide: firstSide === undefined ? undefined : [...firstSide],
  }
}

const read = (...lines: readonly string[]) => readText(`${lines.join('\r\n')}\r\n`)

describe('ties', () => {
  test('of lists without and with a direction, comments and a name left aside', () => {
    const lines = [
      '*Network women',
      '% a note',
      ...vertices,
      '*Edges',
      '1 3 1',
      '*Arcs :1 "chairs"',
      '2 4',
    ]
    expect(read(...lines)).toEqual({
      things: ['Ada Khan', 'Ben', 'Board', 'Forum'],
      ties: ['1 - 3', '2 > 4'],
      firstSide: ['1', '2'],
    })
  })

  test('of a list of neighbours', () => {
    expect(read(...vertices, '*Edgeslist', '1 3 4', '2 3')).toMatchObject({
      ties: ['1 - 3', '1 - 4', '2 - 3'],
    })
  })

  test('of a matrix of two sides, and of one', () => {
    expect(read(...vertices, '*Matrix', '1 0', '0 1')).toMatchObject({ ties: ['1 - 3', '2 - 4'] })
    expect(read('*Vertices 2', '*Matrix', '0 1', '0 0')).toEqual({
      things: ['1', '2'],
      ties: ['1 > 2'],
      firstSide: undefined,
    })
  })

  test('what else a project holds is not read', () => {
    const lines = [...vertices, '*Edges', '1 3', '2 3', '*Partition kinds', '*Vertices 4', '1']
    expect(read(...lines)).toMatchObject({ ties: ['1 - 3', '2 - 3'] })
  })

  test('a word on a tie is kept', () => {
    const result = readPajek('*Vertices 2\n1 a\n2 b\n*Edges\n1 2 1 l "chair"\n')
    expect(result.ok && result.value.ties[0]?.attributes.get('label')).toBe('chair')
  })
})

test.each([
  ['no ties', vertices],
  ['fewer things than it says', [...vertices.slice(0, 4), '*Edges', '1 3']],
  ['a part that nobody knows', [...vertices, '*Edg']],
  ['a tie within one side', [...vertices, '*Edges', '1 3', '2 1']],
  ['a number beyond the last', ['*Vertices 2', '*Edges', '1 3']],
  ['half a tie', ['*Vertices 2', '*Edges', '1']],
  ['a matrix that is not whole', ['*Vertices 2', '*Matrix', '0 1', '0']],
  ['ties in order that stop before the last person', [...vertices, '*Edges', '1 3', '1 4']],
])('T29 %s: not readable', (_, lines) => {
  expect(read(...lines)).toBe('file-not-readable')
})

test('T29 a last line without an end is read only if nothing can be missing from it', () => {
  const head = `*Vertices 12\n${Array.from({ length: 12 }, (_, place) => `${place + 1} x${place}`).join('\n')}\n*Edges\n`
  expect(readText(`${head}1 12\n2 1`)).toBe('file-not-readable')
  expect(readText(`${head}1 12 1\n2 11`)).toBe('file-not-readable')
  expect(readText(`${head}1 12\n2 11`)).toMatchObject({ ties: ['1 - 12', '2 - 11'] })
})
