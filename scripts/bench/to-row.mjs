/**
 * One line of the results. `target` is text such as "ratio <= 0.25" or "value <= 33"; without one a
 * row reports and cannot fail. `isRight: false` fails the row however good its number is.
 */
export function toRow({
  name,
  size = null,
  value,
  unit,
  peer = null,
  peerValue = null,
  target = null,
  isRight = true,
}) {
  const ratio = peerValue === null ? null : value / peerValue
  const pass = isRight && (target === null || isMet(target, { value, ratio }))
  return {
    name,
    size,
    value: shorten(value),
    unit,
    peer,
    peerValue: shorten(peerValue),
    ratio: shorten(ratio),
    target,
    pass,
  }
}

/** A number that could not be measured meets no target. */
function isMet(target, numbers) {
  const [key, sign, limit] = target.split(' ')
  const number = numbers[key]
  if (!Number.isFinite(number)) return false
  return sign === '<=' ? number <= Number(limit) : number >= Number(limit)
}

function shorten(number) {
  return number === null ? null : Number(number.toPrecision(4))
}
