import { useRef, useState } from 'react'
import { addRecords } from '../../domain/commands/add-records'
import type { CommandProblem } from '../../domain/commands/command'
import { setFieldValue } from '../../domain/field-value'
import { nameRecord } from '../../domain/name-record'
import { usualFields } from '../../domain/plan-named-record'
import type { EditedKind, RecordField } from '../../domain/record-fields'
import { type RecordEntry, readRecord } from '../../domain/records'
import type { StepLabel } from '../../domain/step-label'
import { failed, ok, type Result } from '../../lib/result'
import { useServices } from '../../state/hooks/services'
import type { NewValue } from './cell-editor-props'
import { findAskedFields } from './grid-columns'

/** A record that is being made: kept once every field it needs is filled in. */
interface Draft {
  readonly record: { readonly id: string } & Readonly<Record<string, unknown>>
  readonly added: readonly RecordEntry[]
  readonly answered: readonly string[]
}

type Outcome = Result<{ readonly next: RecordField | null }, CommandProblem>

export interface DraftRow {
  readonly record: Draft['record'] | null
  /** The fields that still have to be filled in. */
  readonly missing: readonly RecordField[]
  /** Begins a record and gives the field to fill first. A seat keeps the partnership it follows. */
  start(above?: object): RecordField | null
  /** Takes a value; `next` is the field to fill after it, null once the record is kept. */
  take(field: RecordField, value: NewValue): Outcome
  discard(): void
  /** The name of a record that will be made with this one; undefined for any other. */
  nameOf(id: string): string | undefined
}

export function useDraft(kind: EditedKind): DraftRow {
  const { network, notices, newId } = useServices()
  const [draft, setDraft] = useState<Draft | null>(null)
  const lastPartnership = useRef<unknown>(undefined)
  const asked = findAskedFields(kind)
  const missing = draft === null ? [] : findMissing(asked, draft)

  function keep(next: Draft): Outcome {
    const { record, added } = next
    const name = typeof record.name === 'string' ? record.name : ''
    const read = readRecord(kind, { ...usualFields(kind, name), ...record })
    if (!read.ok) {
      const { field } = read.problem
      return failed({ code: 'record-invalid', recordId: record.id, field })
    }
    const label = labelOf(kind, read.value, added)
    const result = network.execute(addRecords([...added, read.value]), label)
    if (!result.ok) return failed(result.problem)
    notices.announce({ code: 'done', label })
    lastPartnership.current = record.partnershipId
    setDraft(null)
    return ok({ next: null })
  }

  function labelOf(of: EditedKind, entry: RecordEntry, added: readonly RecordEntry[]): StepLabel {
    const names = new Map(added.map((each) => [each.record.id as string, each]))
    const current = network.state.getState().network
    if (entry.kind === 'seats') {
      const made = names.get(entry.record.partnershipId)
      const partnership =
        made?.kind === 'partnerships'
          ? made.record.name
          : (current.partnerships.get(entry.record.partnershipId)?.name ?? '')
      return { code: 'add-seat', values: { partnership } }
    }
    return { code: 'add-record', values: { name: nameRecord(current, of, entry.record) } }
  }

  return {
    record: draft?.record ?? null,
    missing,
    start(above) {
      const kept = (above as Draft['record'] | undefined)?.partnershipId ?? lastPartnership.current
      const isKept = kind === 'seats' && kept !== undefined
      const next: Draft = {
        record: { id: newId(), ...(isKept ? { partnershipId: kept } : {}) },
        added: [],
        answered: isKept ? ['partnershipId'] : [],
      }
      setDraft(next)
      return findMissing(asked, next)[0] ?? asked[0] ?? null
    },
    take(field, { value, added }) {
      if (draft === null) return ok({ next: null })
      const changed = { ...draft.record, ...setFieldValue(draft.record, field.name, value) }
      const present = Object.entries(changed).filter(([, each]) => each !== undefined)
      const next: Draft = {
        record: { ...Object.fromEntries(present), id: draft.record.id },
        added: [...draft.added, ...added],
        answered: [...draft.answered, field.name],
      }
      setDraft(next)
      const [first] = findMissing(asked, next)
      return first === undefined ? keep(next) : ok({ next: first })
    },
    discard: () => setDraft(null),
    nameOf(id) {
      const made = draft?.added.find(({ record }) => record.id === id)?.record
      return made !== undefined && 'name' in made ? made.name : undefined
    },
  }
}

function findMissing(asked: readonly RecordField[], draft: Draft): readonly RecordField[] {
  return asked.filter(({ name, isEmptyAsNull }) => {
    if (isEmptyAsNull) return !draft.answered.includes(name)
    return draft.record[name] === undefined
  })
}
