import { FormattedMessage, useIntl } from 'react-intl'
import { useStore } from 'zustand'
import { type LookStore, textSizes } from '../../state/look-store'
import { Button } from '../../ui/Button'
import { CheckField } from '../../ui/CheckField'
import { RadioGroup } from '../../ui/RadioGroup'
import styles from './LookSettings.module.css'

export function LookSettings({ look }: { readonly look: LookStore }) {
  const intl = useIntl()
  const { colours, textSize, singleKeys } = useStore(look.state)
  const at = textSizes.indexOf(textSize)
  const smaller = textSizes[at - 1]
  const larger = textSizes[at + 1]
  return (
    <div className={styles.settings}>
      <RadioGroup
        label={intl.formatMessage({ id: 'look.colours' })}
        value={colours}
        choices={(['system', 'light', 'dark'] as const).map((value) => ({
          value,
          label: intl.formatMessage({ id: `look.colours.${value}` }),
        }))}
        onChange={(value) => look.change({ colours: value })}
      />
      <fieldset>
        <legend>
          <strong>
            <FormattedMessage id="look.text-size" />
          </strong>
        </legend>
        <div className={styles.row}>
          <Button
            isDisabled={smaller === undefined}
            description={
              smaller === undefined ? intl.formatMessage({ id: 'look.smallest' }) : undefined
            }
            onPress={() => look.change({ textSize: smaller ?? textSize })}
          >
            <FormattedMessage id="look.smaller" />
          </Button>
          <output>
            <FormattedMessage id="look.percent" values={{ size: textSize / 100 }} />
          </output>
          <Button
            isDisabled={larger === undefined}
            description={
              larger === undefined ? intl.formatMessage({ id: 'look.largest' }) : undefined
            }
            onPress={() => look.change({ textSize: larger ?? textSize })}
          >
            <FormattedMessage id="look.larger" />
          </Button>
        </div>
      </fieldset>
      <CheckField
        label={intl.formatMessage({ id: 'look.single-keys' })}
        isChecked={singleKeys}
        onChange={(isOn) => look.change({ singleKeys: isOn })}
      />
    </div>
  )
}
