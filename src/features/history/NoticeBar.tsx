import { useEffect, useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useStore } from 'zustand'
import { useServices } from '../../state/hooks/services'
import type { Notice } from '../../state/notices'
import { Button } from '../../ui/Button'
import { useDateText } from '../../ui/use-date-text'
import { describeNotice } from './describe-notice'
import styles from './NoticeBar.module.css'
import { useUndo } from './use-undo'

/** What just happened, with the way back beside it; and the same, said to screen readers. */
export function NoticeBar() {
  const intl = useIntl()
  const dateText = useDateText()
  const { notices } = useServices()
  const { notice, announcement } = useStore(notices.state)
  const { undo } = useUndo()
  const said = useUnhurried(announcement)

  /** The bar goes with its buttons, so the focus moves to what it was about. */
  function leave() {
    notices.dismiss()
    document.getElementById('content')?.focus()
  }

  return (
    <>
      <div role="status" aria-label={intl.formatMessage({ id: 'status.announcements' })}>
        <span data-visually-hidden="">{said !== null && describeNotice(said, intl, dateText)}</span>
      </div>
      {notice !== null && (
        <section className={styles.bar} aria-label={intl.formatMessage({ id: 'notice.region' })}>
          <span>{describeNotice(notice, intl, dateText)}</span>
          {(notice.code === 'imported' || notice.code === 'done') && (
            <Button
              onPress={() => {
                undo()
                leave()
              }}
            >
              {notice.code === 'imported' ? (
                <FormattedMessage id="notice.undo-import" />
              ) : (
                <FormattedMessage id="notice.undo-this" />
              )}
            </Button>
          )}
          <Button variant="quiet" onPress={leave}>
            <FormattedMessage id="notice.dismiss" />
          </Button>
        </section>
      )}
    </>
  )
}

const atMostEvery = 1_000

/** At most one a second, the last one wins: a screen reader that is interrupted says nothing. */
function useUnhurried(announcement: Notice | null): Notice | null {
  const [said, setSaid] = useState<{ readonly notice: Notice | null; readonly isResting: boolean }>(
    {
      notice: null,
      isResting: false,
    },
  )
  useEffect(() => {
    if (said.isResting || said.notice === announcement) return
    setSaid({ notice: announcement, isResting: true })
  }, [said, announcement])
  useEffect(() => {
    if (!said.isResting) return
    const rest = setTimeout(
      () => setSaid(({ notice }) => ({ notice, isResting: false })),
      atMostEvery,
    )
    return () => clearTimeout(rest)
  }, [said])
  return said.notice
}
