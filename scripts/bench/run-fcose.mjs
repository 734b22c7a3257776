import cytoscape from 'cytoscape'
import fcose from 'cytoscape-fcose'

cytoscape.use(fcose)

/**
 * Places a bench network with fcose, which draws its chance from the engine: `random` stands in for
 * that, so that a run can be repeated. Gives back places and the milliseconds of the layout alone.
 */
export function runFcose({ network, radius, quality, random }) {
  const usual = Reflect.get(Math, 'random')
  Reflect.set(Math, 'random', random)
  const map = cytoscape({
    headless: true,
    styleEnabled: true,
    elements: toElements(network, radius),
    style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(width)' } }],
  })
  const before = performance.now()
  map.layout({ name: 'fcose', quality, animate: false, fit: false }).run()
  const milliseconds = performance.now() - before
  const places = Array.from({ length: network.itemCount }, (_, item) =>
    map.getElementById(String(item)).position(),
  )
  map.destroy()
  Reflect.set(Math, 'random', usual)
  return { milliseconds, x: places.map(({ x }) => x), y: places.map(({ y }) => y) }
}

function toElements({ itemCount, lineFrom, lineTo }, radius) {
  const items = Array.from({ length: itemCount }, (_, item) => ({
    data: { id: String(item), width: 2 * radius[item] },
  }))
  const lines = Array.from(lineFrom, (from, line) => ({
    data: { id: `line ${line}`, source: String(from), target: String(lineTo[line]) },
  }))
  return [...items, ...lines]
}
