import { failed, ok, type Result } from '../lib/result'
import { tidyName } from './clean-name'
import { toLine, toPlainText } from './plain-text'
import { readDate } from './read-date'
import type { FieldControl, RecordField } from './record-fields'
import type { Kind } from './records'

/** Why a text is no value of a field. Each code has a sentence `field-problem.<code>`. */
export type FieldProblem =
  | 'choice-not-known'
  | 'code-not-read'
  | 'date-not-read'
  | 'identifier-not-read'
  | 'link-not-safe'
  | 'not-typed'
  | 'number-negative'
  | 'number-not-read'
  | 'number-not-whole'
  | 'record-found-twice'
  | 'record-not-found'
  | 'required'
  | 'text-too-long'
  | 'yes-no-not-read'

/** How words become what records hold: the reverse of `FieldWords`. */
export interface FieldReader {
  /** The value whose words these are. */
  readonly findChoice: (
    vocabulary: string,
    values: readonly (string | number)[],
    text: string,
  ) => string | number | undefined
  /** The ids of the records with this very name. */
  readonly findRecords: (kinds: readonly Kind[], name: string) => readonly string[]
  readonly readYesNo: (text: string) => boolean | undefined
}

type Reading = Result<unknown, FieldProblem>

/** What a typed or pasted text means in this field: undefined, or null for nobody, where it is ''. */
export function readFieldText(field: RecordField, text: string, reader: FieldReader): Reading {
  if (field.control.type === 'parts') return failed('not-typed')
  if (text.trim() === '') {
    if (field.isEmptyAsNull) return ok(null)
    return field.isRequired ? failed('required') : ok(undefined)
  }
  return readText(field, text, reader)
}

function readText(field: RecordField, text: string, reader: FieldReader): Reading {
  const { control } = field
  switch (control.type) {
    case 'yes-no':
      return found(reader.readYesNo(text), 'yes-no-not-read')
    case 'choice':
      return readChoice(control, text, reader)
    case 'date':
      return found(readDate(text), 'date-not-read')
    case 'number':
      return readNumber(text, control.isWhole)
    case 'reference':
      return readReference(control.to, text, reader)
    case 'choices':
      return readList(text, (part) => readChoice(control, part, reader))
    case 'references':
      return readList(text, (part) => readReference(control.to, part, reader))
    case 'lines':
      return accepted(field, toParts(text).map(toLine), 'text-too-long')
    case 'identifiers':
      return accepted(field, toParts(text).map(toIdentifier), 'identifier-not-read')
    default:
      return readPlain(field, text)
  }
}

function readPlain(field: RecordField, text: string): Reading {
  if (field.control.type === 'note') return accepted(field, toPlainText(text), 'text-too-long')
  const line = field.name === 'name' ? tidyName(text) : toLine(text)
  if (line === '') return failed('required')
  if (field.control.type === 'url') {
    const address = /^www\./iu.test(line) ? `https://${line}` : line
    return accepted(field, address, 'link-not-safe')
  }
  if (field.control.type === 'code') return accepted(field, line.toUpperCase(), 'code-not-read')
  return accepted(field, line, 'text-too-long')
}

function found(value: unknown, problem: FieldProblem): Reading {
  return value === undefined ? failed(problem) : ok(value)
}

function accepted(field: RecordField, value: unknown, problem: FieldProblem): Reading {
  return field.accepts(value) ? ok(value) : failed(problem)
}

/** Pounds, thousands and spaces are how people write amounts. */
function readNumber(text: string, isWhole: boolean): Reading {
  const plain = text.replace(/[£,\s]/gu, '')
  if (!/^-?\d{1,15}(?:\.\d{1,9})?$/u.test(plain)) return failed('number-not-read')
  const number = Number(plain)
  if (number < 0) return failed('number-negative')
  return isWhole && !Number.isSafeInteger(number) ? failed('number-not-whole') : ok(number)
}

type ChoiceControl = Extract<FieldControl, { readonly type: 'choice' | 'choices' }>

function readChoice({ vocabulary, values }: ChoiceControl, text: string, reader: FieldReader) {
  return found(reader.findChoice(vocabulary, values, text), 'choice-not-known')
}

function readReference(kinds: readonly Kind[], text: string, reader: FieldReader): Reading {
  const [id, ...others] = reader.findRecords(kinds, toLine(text))
  if (id === undefined) return failed('record-not-found')
  return others.length === 0 ? ok(id) : failed('record-found-twice')
}

function readList(text: string, readPart: (part: string) => Reading): Reading {
  const values = new Set<unknown>()
  for (const part of toParts(text)) {
    const read = readPart(part)
    if (!read.ok) return read
    values.add(read.value)
  }
  return ok([...values])
}

function toParts(text: string): readonly string[] {
  return text
    .split(/[;\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function toIdentifier(text: string) {
  const [, scheme = '', value = ''] = /^([^:]{1,300}):\s*(.{1,300})$/u.exec(text) ?? []
  return { scheme: toLine(scheme), value: toLine(value) }
}
