/**
 * What a step did, as data: the sentence is `step.<code>` in the catalogue. Values are names as
 * they stood, so that the step can still be told after its records are gone.
 */
export interface StepLabel {
  readonly code:
    | 'add-link'
    | 'add-person'
    | 'add-record'
    | 'add-seat'
    | 'add-theme'
    | 'change-record'
    | 'change-records'
    | 'decide'
    | 'empty-seat'
    | 'end-seat'
    | 'end-seats'
    | 'fill-down'
    | 'import'
    | 'keep-changes'
    | 'merge-records'
    | 'open-again'
    | 'paste'
    | 'put-back'
    | 'remove-record'
    | 'remove-records'
    | 'restore'
    | 'restore-record'
    | 'start-map'
    | 'tell-apart'
  readonly values?: Readonly<Record<string, string | number>>
}
