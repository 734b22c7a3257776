import type { Network } from '../../domain/network'
import { buildCopy } from './build-copy'
import type { CopyChoices, CopyWithKey, SharedCopy } from './copy-choices'

/**
 * The copy for partners: map file, CSV set, workbook. Public and internal fields; notes and the
 * parties of holders of public office only if they are not to be left out (domain model, section 9).
 */
export function toSharedCopy(network: Network, choices: CopyChoices): CopyWithKey<SharedCopy> {
  const { copy, key } = buildCopy(network, 'partners', choices)
  return { copy: copy as SharedCopy, key }
}
