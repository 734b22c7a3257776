import { median } from './median.mjs'

/** A peer is stopped after this many milliseconds, and that is then its time. */
export const peerLimit = 60_000

/**
 * Times a subject, and a peer in turn with it: A B A B. Both give back their own milliseconds, so
 * that setting up can be left out. Says whether runs of either differ by more than twice.
 */
export async function measure({ subject, peer = null }) {
  const times = { subject: [], peer: [] }
  await subject()
  do {
    if (isWanted(times.subject, runsOf)) times.subject.push(await subject())
    if (peer !== null && isWanted(times.peer, runsOfPeer)) times.peer.push(await peer())
  } while (isWanted(times.subject, runsOf) || (peer !== null && isWanted(times.peer, runsOfPeer)))
  return {
    value: median(times.subject),
    peerValue: peer === null ? null : median(times.peer),
    isNoisy: isSpread(times.subject) || isSpread(times.peer),
  }
}

function isWanted(times, runs) {
  return times.length === 0 || times.length < runs(times[0])
}

function runsOf(milliseconds) {
  return milliseconds > 5000 ? 3 : 5
}

function runsOfPeer(milliseconds) {
  return milliseconds > 20_000 ? 1 : runsOf(milliseconds)
}

/** Differences under two milliseconds are the clock's. */
function isSpread(times) {
  const least = Math.min(...times)
  const most = Math.max(...times)
  return times.length > 1 && most > 2 * least && most - least > 2
}
