import { FormattedMessage, useIntl } from 'react-intl'
import type { ImportIssue, LimitName } from '../../io/import-plan'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { describeIssue, isRefusal } from './describe-issue'

interface RefusedFileProps {
  readonly fileName: string
  readonly issue: ImportIssue
  readonly onClose: () => void
}

/** Says why a file was not read, which limit it passed and what to do instead. */
export function RefusedFile({ fileName, issue, onClose }: RefusedFileProps) {
  const intl = useIntl()
  const { code, sheet } = issue
  return (
    <Dialog
      title={intl.formatMessage({ id: 'refusal.title' })}
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          <FormattedMessage id="action.close" />
        </Button>
      }
    >
      <p>
        <bdi>{fileName}</bdi>
      </p>
      <div role="alert">
        <p>{describeIssue(intl, issue)}</p>
        <Limit issue={issue} />
        {sheet !== undefined && (
          <p>
            <FormattedMessage id="refusal.sheet" values={{ sheet }} />
          </p>
        )}
      </div>
      {isRefusal(code) && (
        <p>
          <FormattedMessage
            id={`refusal-next.${code}`}
            values={{ kind: networkNames.test(fileName) ? 'network' : 'other' }}
          />
        </p>
      )}
      <p>
        <FormattedMessage id="refusal.nothing-changed" />
      </p>
    </Dialog>
  )
}

/** Files of programs that draw networks, few of which can save a spreadsheet. */
const networkNames = /\.(?:cx2?|cyjs|dl|gexf|graphml|json|net)$/iu

function Limit({ issue }: { readonly issue: ImportIssue }) {
  const { limit, count } = issue
  if (limit === undefined || count === undefined) return null
  const { of, most } = limit
  return (
    <p>
      <FormattedMessage
        id={`refusal-limit.${of}`}
        values={
          isInBytes(of) ? { most: toMegabytes(most), count: toMegabytes(count) } : { most, count }
        }
      />
    </p>
  )
}

function isInBytes(of: LimitName): boolean {
  return of === 'bytes' || of === 'zip-bytes' || of === 'zip-entry-bytes'
}

const bytesPerMegabyte = 1_048_576

/** Rounded up to a tenth, so that a file just over the limit never reads as just the limit. */
function toMegabytes(bytes: number): number {
  return Math.ceil((bytes / bytesPerMegabyte) * 10) / 10
}
