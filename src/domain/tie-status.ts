import type { Funding } from './funding'
import type { Link } from './link'
import type { Network } from './network'
import type { Day } from './partial-date'
import { isActiveOn } from './period'
import type { Strategy } from './strategy'

/** A link is active on a day when it and every partnership it names are. */
export function isLinkActive(partnerships: Network['partnerships'], link: Link, asAt: Day) {
  const named = [link.fromId, link.toId]
  return isActiveOn(link, asAt) && areActive(partnerships, named, asAt)
}

/** Funding is active on a day when it and every partnership it names, also the panel, are. */
export function isFundingActive(
  partnerships: Network['partnerships'],
  funding: Funding,
  asAt: Day,
): boolean {
  const { fromId, toId, viaPartnershipId } = funding
  const named = viaPartnershipId === undefined ? [fromId, toId] : [fromId, toId, viaPartnershipId]
  return isActiveOn(funding, asAt) && areActive(partnerships, named, asAt)
}

/** Organisations have no period, so an id that is no partnership's counts at all times. */
function areActive(partnerships: Network['partnerships'], ids: readonly string[], asAt: Day) {
  return ids.every((id) => {
    const partnership = partnerships.get(id)
    return partnership === undefined || isActiveOn(partnership, asAt)
  })
}

/** A strategy counts on a day when it is adopted and its period includes the day. */
export function isStrategyInForce(strategy: Strategy, asAt: Day): boolean {
  return strategy.status === 'adopted' && isActiveOn(strategy, asAt)
}
