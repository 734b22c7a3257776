import { useEffect, useMemo, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useStore } from 'zustand'
import type { RecordChanges } from '../../domain/record-changes'
import type { PlanSummary } from '../../io/import-plan'
import type { ImportClient, ImportFile } from '../../state/import-client'
import { CheckPage } from './CheckPage'
import { ColumnsPage } from './ColumnsPage'
import { FilePage } from './FilePage'
import { createFilePlanner } from './file-planner'
import { findBlock } from './find-block'
import { findImportPages } from './find-import-pages'
import styles from './ImportPages.module.css'
import { ImportProgressLine } from './ImportProgressLine'
import { ImportSteps } from './ImportSteps'
import { createImportSession, type ImportSession, type ImportState } from './import-session'
import type { MappingMemory } from './mapping-memory'
import { NamesPage } from './NamesPage'
import { PageActions } from './PageActions'
import { PageHeading } from './PageHeading'
import { ReadingPage } from './ReadingPage'
import { RefusedFile } from './RefusedFile'
import { saveCsv } from './save-csv'
import { toProblemList } from './to-problem-list'

interface ImportPagesProps {
  readonly file: {
    readonly name: string
    readonly bytes: ArrayBuffer | Uint8Array
    readonly beside?: ImportFile['beside']
  }
  readonly client: ImportClient
  /** The open map that the file is compared with. Without one the file begins a new map. */
  readonly mapId?: string | undefined
  /** The last button was pressed. Until then nothing is written anywhere. */
  readonly onAccept: (changes: RecordChanges, plan: PlanSummary) => void
  readonly onCancel: () => void
  /** Where the uses of columns are kept for files like this one. Without it none are. */
  readonly memory?: MappingMemory
}

/** From a file to the changes it would make, one question to a page. */
export function ImportPages(props: ImportPagesProps) {
  const { file, client, mapId, onAccept, onCancel, memory } = props
  const { name, bytes, beside } = file
  const session = useMemo(() => {
    const own = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes)
    const given = { name, bytes: own, ...(beside === undefined ? {} : { beside }) }
    return createImportSession(createFilePlanner(client, given, mapId), memory)
  }, [client, name, bytes, beside, mapId, memory])
  useEffect(() => {
    void session.start()
    return session.end
  }, [session])
  const state = useStore(session.state)
  if ('failure' in state) throw state.failure

  function cancel() {
    session.end()
    onCancel()
  }

  return (
    <main id="content" className={styles.page}>
      {state.plan === null ? (
        <ReadingPage
          fileName={name}
          isStopped={state.isCancelled}
          onAgain={() => void session.start()}
          onCancel={cancel}
        />
      ) : (
        <PlanPages
          plan={state.plan}
          state={state}
          session={session}
          hasMemory={memory !== undefined}
          onAccept={onAccept}
          onCancel={cancel}
        />
      )}
      <ImportProgressLine
        isPlanning={state.isPlanning}
        progress={state.progress}
        isCancelled={state.isCancelled}
        onStop={session.stop}
      />
      {state.refused !== null && (
        <RefusedFile
          fileName={name}
          issue={state.refused}
          onClose={state.plan === null ? cancel : session.dismissRefusal}
        />
      )}
    </main>
  )
}

interface PlanPagesProps {
  readonly plan: PlanSummary
  readonly state: ImportState
  readonly session: ImportSession
  readonly hasMemory: boolean
  readonly onAccept: ImportPagesProps['onAccept']
  readonly onCancel: () => void
}

function PlanPages(props: PlanPagesProps) {
  const { plan, state, session, hasMemory, onAccept, onCancel } = props
  const intl = useIntl()
  const [isAccepted, setIsAccepted] = useState(false)
  const { page, hasFilePage, mapping, isPlanning } = state
  const pages = findImportPages(plan, hasFilePage)
  const block = findBlock({ page, plan, mapping: mapping ?? plan.mapping, isPlanning, isAccepted })

  async function accept() {
    setIsAccepted(true)
    const changes = await session.collectChanges()
    await session.settleMemory()
    onAccept(changes, plan)
  }

  async function saveProblems() {
    const list = toProblemList(intl, await session.collectIssues())
    saveCsv(intl.formatMessage({ id: 'import.problem-file' }, { file: plan.file.name }), list)
  }

  return (
    <>
      <ImportSteps pages={pages} current={page} />
      <PageHeading key={page} isCancelled={state.isCancelled}>
        <FormattedMessage id={`import.page.${page}`} />
      </PageHeading>
      <PageBody
        plan={plan}
        state={state}
        session={session}
        hasMemory={hasMemory}
        onSaveProblems={saveProblems}
      />
      <PageActions
        isFirst={pages[0] === page}
        isLast={page === 'check'}
        blocked={block === null ? undefined : intl.formatMessage({ id: `import.block.${block}` })}
        onContinue={() => void (page === 'check' ? accept() : session.goOn())}
        onBack={session.goBack}
        onCancel={onCancel}
      />
    </>
  )
}

interface PageBodyProps {
  readonly plan: PlanSummary
  readonly state: ImportState
  readonly session: ImportSession
  readonly hasMemory: boolean
  readonly onSaveProblems: () => Promise<void>
}

function PageBody({ plan, state, session, hasMemory, onSaveProblems }: PageBodyProps) {
  const mapping = state.mapping ?? plan.mapping
  switch (state.page) {
    case 'file':
      return (
        <FilePage
          plan={plan}
          mapping={mapping}
          onChange={(changed) => void session.changeMapping(changed)}
        />
      )
    case 'columns':
      return (
        <ColumnsPage
          plan={plan}
          mapping={mapping}
          onChange={(changed) => void session.changeMapping(changed)}
          {...(hasMemory && plan.layout !== undefined
            ? { isRemembered: state.isRemembered, onRemember: session.changeRemembered }
            : {})}
          {...(state.hasFilePage ? {} : { onOtherMode: session.showFilePage })}
        />
      )
    case 'names':
      return (
        <NamesPage
          matches={plan.matches}
          answers={state.answers}
          onChange={session.changeAnswers}
        />
      )
    case 'check':
      return <CheckPage plan={plan} onSaveProblems={() => void onSaveProblems()} />
  }
}
