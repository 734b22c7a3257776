import { expect, test } from 'vitest'
import messages from '../../src/app/messages/en-GB.json'
import { editedKinds, recordFields } from '../../src/domain/record-fields'

test('every field and every choice has its word', () => {
  const missing = editedKinds.flatMap((kind) =>
    recordFields[kind].flatMap(({ name, control }) => {
      const words =
        'vocabulary' in control
          ? control.values.map((value) => wordOf(control.vocabulary, value))
          : []
      return [`field-name.${name.replace('.', '-')}`, ...words].filter(
        (id) => !Object.hasOwn(messages, id),
      )
    }),
  )
  expect(missing).toEqual([])
})

function wordOf(vocabulary: string, value: string | number): string {
  const isShared = vocabulary === 'role' || vocabulary === 'link'
  return isShared ? `${vocabulary}.${value}` : `choice.${vocabulary}.${value}`
}
