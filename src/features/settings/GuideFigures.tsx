import { FormattedMessage, useIntl } from 'react-intl'
import {
  type GuideFigure,
  getGuideFigure,
  guideFigures,
  withGuideFigure,
} from '../../domain/guide-figures'
import { getInfo } from '../../domain/network'
import { settingsInForce, usualSettings } from '../../domain/settings'
import { useNetwork } from '../../state/hooks/use-network'
import { Button } from '../../ui/Button'
import { CommitField } from '../../ui/CommitField'
import styles from './SettingsPage.module.css'
import { useChangeInfo } from './use-change-info'

const limits = {
  weightLimit: 'guide.weight-limit',
  consultationLimit: 'guide.consultation-limit',
  fundingShareLimit: 'guide.funding-share-limit',
  nearCapacity: 'guide.near-capacity',
  prepRatio: 'guide.prep-ratio',
} as const

/** Kept as a share of one, shown and typed as per cent. */
const shares: readonly string[] = ['fundingShareLimit', 'nearCapacity']

const groups = [
  { id: 'limits', figures: guideFigures.filter((figure) => !('role' in figure)) },
  { id: 'weights', figures: guideFigures.filter(({ name }) => name === 'roleWeights') },
  { id: 'efforts', figures: guideFigures.filter(({ name }) => name === 'roleEffort') },
] as const

/** The figures that decide when something is worth a look; every one can be put back. */
export function GuideFigures() {
  const intl = useIntl()
  const { settings } = getInfo(useNetwork())
  const change = useChangeInfo()
  return (
    <>
      <p>
        <FormattedMessage id="guide.lead" />
      </p>
      {groups.map(({ id, figures }) => (
        <fieldset key={id} className={styles.group}>
          <legend>
            <FormattedMessage id={`guide.group.${id}`} />
          </legend>
          <div className={styles.figures}>
            {figures.map((figure) => (
              <Figure key={'role' in figure ? figure.role : figure.name} figure={figure} />
            ))}
          </div>
        </fieldset>
      ))}
      <div>
        <Button
          isDisabled={settings === undefined}
          description={
            settings === undefined ? intl.formatMessage({ id: 'guide.all-usual' }) : undefined
          }
          onPress={() =>
            change({ settings: undefined }, intl.formatMessage({ id: 'settings.step.usual' }))
          }
        >
          <FormattedMessage id="guide.back" />
        </Button>
      </div>
    </>
  )
}

function Figure({ figure }: { readonly figure: GuideFigure }) {
  const intl = useIntl()
  const { settings } = getInfo(useNetwork())
  const change = useChangeInfo()
  const label = intl.formatMessage({ id: idOf(figure) })
  const parts = shares.includes(figure.name) ? 100 : 1
  // A share such as 0.55 is no exact binary number, so its per cent is rounded to be read.
  const shown = (value: number) => Number((value * parts).toFixed(6))
  const usual = getGuideFigure(usualSettings, figure)

  function take(text: string): string | undefined {
    const value = text.trim() === '' ? usual : Number(text) / parts
    if (!Number.isFinite(value) || value < 0)
      return intl.formatMessage({ id: 'settings.not-number' })
    if (figure.name === 'consultationLimit' && !Number.isSafeInteger(value))
      return intl.formatMessage({ id: 'settings.not-whole' })
    return change({ settings: withGuideFigure(settings, figure, value) }, label)
  }

  return (
    <CommitField
      type="number"
      label={label}
      value={`${shown(getGuideFigure(settingsInForce(settings), figure))}`}
      hint={intl.formatMessage({ id: 'guide.usual' }, { figure: shown(usual) })}
      unreadable={intl.formatMessage({ id: 'settings.not-number' })}
      onCommit={take}
    />
  )
}

function idOf(figure: GuideFigure) {
  if (!('role' in figure)) return limits[figure.name]
  return figure.name === 'roleWeights'
    ? (`guide.weight.${figure.role}` as const)
    : (`guide.effort.${figure.role}` as const)
}
