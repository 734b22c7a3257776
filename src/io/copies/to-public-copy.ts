import type { Network } from '../../domain/network'
import { buildCopy } from './build-copy'
import type { CopyChoices, CopyWithKey, PublicCopy } from './copy-choices'

/**
 * The copy for everybody: read-only page, pictures, Popolo, GEXF, GraphML, Kumu, Cytoscape. Public
 * fields only, never a note; parties as chosen (domain model, section 9).
 */
export function toPublicCopy(network: Network, choices: CopyChoices): CopyWithKey<PublicCopy> {
  const { copy, key } = buildCopy(network, 'everybody', choices)
  return { copy: copy as PublicCopy, key }
}
