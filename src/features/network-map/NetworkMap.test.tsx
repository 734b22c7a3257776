import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useDeferredValue } from 'react'
import { IntlProvider } from 'react-intl'
import { beforeEach, expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { anInfo, aPartnership, aPerson, aSeat, entryOf } from '../../../tests/builders/records'
import messages from '../../app/messages/en-GB.json'
import { networkOf } from '../../domain/network'
import { noChanges } from '../../domain/record-changes'
import type { LiveElements } from '../../graph/live/live-elements'
import type { MapTheme } from '../../graph/map-theme'
import { ok } from '../../lib/result'
import { shortcuts } from '../../state/actions'
import { type Services, ServicesProvider } from '../../state/hooks/services'
import { useView } from '../../state/hooks/use-view'
import { createNetworkStore } from '../../state/network-store'
import { createViewStore } from '../../state/view-store'
import { NetworkMap } from './NetworkMap'
import { useShown } from './use-shown'

const canvas = vi.hoisted(() => ({
  props: null as null | Record<string, unknown>,
  drawn: [] as Record<string, unknown>[],
  handle: {
    zoomIn: vi.fn(),
    zoomOut: vi.fn(),
    fit: vi.fn(),
    centreOn: vi.fn(),
    positionOnScreen: vi.fn(() => ({ x: 100, y: 60, size: 40 })),
  },
}))

vi.mock('../../graph/GraphCanvas', async () => {
  const { useImperativeHandle } = await import('react')
  return {
    GraphCanvas: (props: Record<string, unknown>) => {
      canvas.props = props
      canvas.drawn.push(props)
      useImperativeHandle(props.ref as never, () => canvas.handle)
      return null
    },
  }
})

beforeEach(() => {
  vi.clearAllMocks()
  canvas.props = null
  canvas.drawn = []
})

const onAnnounce = vi.fn()

interface PageProps {
  readonly singleKeys: 'on' | 'off'
}

function Page({ singleKeys }: PageProps) {
  const found = useView(({ question }) => (question === 'gaps' ? gaps : results))
  const shown = useShown(useDeferredValue(found))
  return <NetworkMap shown={shown} onAnnounce={onAnnounce} singleKeys={singleKeys} />
}

/** Ada lies left, her two partnerships to the right of her, Ben beyond the lower one. */
const places = new Map([
  ['ada', { x: 0, y: 0 }],
  ['north', { x: 100, y: -50 }],
  ['south', { x: 100, y: 60 }],
  ['ben', { x: 200, y: 60 }],
])

const results = [['ada'], ['ben']]
const gaps = [['north']]

async function open({ singleKeys }: PageProps = { singleKeys: 'on' }) {
  const network = createNetworkStore({
    network: networkOf(anInfo(), [
      entryOf('people', aPerson({ id: 'ada', name: 'Ada Khan' })),
      entryOf('people', aPerson({ id: 'ben', name: 'Ben Lee' })),
      entryOf('partnerships', aPartnership({ id: 'north', name: 'North Board' })),
      entryOf('partnerships', aPartnership({ id: 'south', name: 'South Forum' })),
      entryOf('seats', aSeat({ id: 's1', personId: 'ada', partnershipId: 'north', role: 'chair' })),
      entryOf('seats', aSeat({ id: 's2', personId: 'ada', partnershipId: 'south' })),
      entryOf('seats', aSeat({ id: 's3', personId: 'ben', partnershipId: 'south' })),
    ]),
    newId: () => 'step',
  })
  const view = createViewStore('2026-11-22')
  const layout = {
    state: createStore(() => ({ places, status: 'ready', progress: 1, isKept: true })),
  }
  render(
    <IntlProvider locale="en-GB" messages={messages}>
      <ServicesProvider value={{ network, view, layout } as unknown as Services}>
        <Page singleKeys={singleKeys} />
      </ServicesProvider>
    </IntlProvider>,
  )
  await vi.waitFor(() => expect(canvas.props).not.toBeNull())
  const user = userEvent.setup()
  const item = () => within(screen.getByRole('group', { name: 'Network map' })).getByRole('button')
  const press = async (...keys: string[]) => {
    item().focus()
    for (const key of keys) await user.keyboard(key)
    return item().getAttribute('aria-label')?.split('.')[0]
  }
  return { network, view, user, item, press }
}

const ada = 'Ada Khan. Person. 2 seats on 2 partnerships. Chairs 1. Item 1 of 4.'

test('one real button lies over the current item and is named after it', async () => {
  const { item } = await open()
  expect(item()).toHaveAccessibleName(ada)
  const { onMove } = canvas.props as { onMove: () => void }
  await vi.waitFor(() => {
    onMove()
    expect(item().style.transform).toBe('translate(80px, 40px)')
  })
})

test('that the map is ready is said once', async () => {
  const { press } = await open()
  await press('{End}')
  const ready = onAnnounce.mock.calls.flat().filter((text) => `${text}`.startsWith('Map ready'))
  expect(ready).toEqual(['Map ready, 4 items'])
})

test('the map is described by its summary and by the line about lines', async () => {
  await open()
  expect(screen.getByRole('group', { name: 'Network map' })).toHaveAccessibleDescription(
    '4 of 4 items: 2 people, 2 partnerships. Most partnerships: Ada Khan, 2. As at 22 November 2026.',
  )
  expect(
    screen.getByText(
      'A line means a shared member or a recorded link on paper. It does not show whether people talk.',
    ),
  ).toBeVisible()
})

test('arrows go to the nearest item that way, and focus goes with them', async () => {
  const { press, item } = await open()
  expect(await press('{ArrowRight}')).toBe('North Board')
  expect(item()).toHaveFocus()
  expect(await press('{ArrowDown}')).toBe('South Forum')
  expect(await press('{ArrowRight}')).toBe('Ben Lee')
  expect(await press('{ArrowRight}')).toBe('Ben Lee')
  expect(await press('{ArrowLeft}', '{ArrowLeft}')).toBe('Ada Khan')
})

test('N walks along connections by name, and the brackets go back and forward', async () => {
  const { press } = await open()
  expect(await press('n')).toBe('North Board')
  expect(await press('[[')).toBe('Ada Khan')
  expect(await press('n')).toBe('South Forum')
  expect(await press('n')).toBe('Ben Lee')
  expect(await press('[[', '[[')).toBe('Ada Khan')
  expect(await press(']')).toBe('South Forum')
  expect(await press('{Home}', '{Shift>}N{/Shift}')).toBe('North Board')
})

test('Home and End go to the first and last result', async () => {
  const { press } = await open()
  expect(await press('{End}')).toBe('Ben Lee')
  expect(await press('{Home}')).toBe('Ada Khan')
})

test('Enter opens details, Space chooses one more', async () => {
  const { press, view } = await open()
  await press('{Enter}')
  expect(view.state.getState()).toMatchObject({ selection: ['ada'], panel: 'details' })
  expect(onAnnounce).toHaveBeenLastCalledWith('Ada Khan selected')
  await press('{End}', ' ')
  expect(view.state.getState().selection).toEqual(['ada', 'ben'])
  await press(' ')
  expect(view.state.getState().selection).toEqual(['ada'])
})

test('Escape lets go of the selection first, and leaves the map then', async () => {
  const { press, view, item } = await open()
  await press(' ', '{Escape}')
  expect(view.state.getState().selection).toEqual([])
  expect(item()).toHaveFocus()
  await press('{Escape}')
  expect(screen.getByRole('region', { name: 'Map' })).toHaveFocus()
})

test('signs zoom and fit; keys that are held with Control are left to the browser', async () => {
  const { press } = await open()
  await press('+', '-', '0', '{Control>}0{/Control}')
  expect(canvas.handle.zoomIn).toHaveBeenCalledOnce()
  expect(canvas.handle.zoomOut).toHaveBeenCalledOnce()
  expect(canvas.handle.fit).toHaveBeenCalledOnce()
})

test('without single keys the letters and signs do nothing; arrows and Enter still do', async () => {
  const { press, view } = await open({ singleKeys: 'off' })
  expect(await press('n', '+', '0')).toBe('Ada Khan')
  expect(canvas.handle.zoomIn).not.toHaveBeenCalled()
  expect(canvas.handle.fit).not.toHaveBeenCalled()
  expect(await press('{ArrowRight}')).toBe('North Board')
  await press('{Enter}', ' ')
  expect(view.state.getState()).toMatchObject({ selection: [], panel: 'details' })
})

test('every key of the map in the list of shortcuts does something', async () => {
  const { press, item } = await open()
  for (const { key, isWithShift } of shortcuts.filter(({ area }) => area === 'map')) {
    item().focus()
    const event = new KeyboardEvent('keydown', {
      key,
      shiftKey: isWithShift,
      bubbles: true,
      cancelable: true,
    })
    act(() => void item().dispatchEvent(event))
    expect([key, event.defaultPrevented]).toEqual([key, true])
    await press('{Home}')
  }
})

test('names grow with the reader’s text, and colours follow the device', async () => {
  await open()
  expect(canvas.props).toMatchObject({ textScale: 1 })
  act(() => {
    document.documentElement.style.fontSize = '32px'
  })
  await vi.waitFor(() => expect(canvas.props).toMatchObject({ textScale: 2 }))
  document.documentElement.style.fontSize = ''
})

test('where colours are forced, shapes are outlines with a letter each', async () => {
  const real = window.matchMedia.bind(window)
  vi.spyOn(window, 'matchMedia').mockImplementation((query) => {
    const list = real(query)
    if (query === '(forced-colors: active)') Object.defineProperty(list, 'matches', { value: true })
    return list
  })
  await open()
  const { theme } = canvas.props as { theme: MapTheme }
  expect(theme.letters).toEqual({
    person: 'P',
    organisation: 'O',
    partnership: 'G',
    strategy: 'S',
  })
  expect(new Set(Object.values(theme.kinds))).toEqual(new Set([theme.ground]))
})

test('leaving the whole map stays on the map, on a phone too', async () => {
  const { user, view } = await open()
  act(() => view.setPanel('map'))
  await user.click(screen.getByRole('button', { name: 'Whole map' }))
  await user.click(screen.getByRole('button', { name: 'Whole map' }))
  expect(view.state.getState()).toMatchObject({ extent: 'opening', panel: 'map' })
})

test('the tools do what they say', async () => {
  const { user, view } = await open()
  const tools = within(screen.getByRole('toolbar', { name: 'Map tools' }))
  for (const name of ['Zoom in', 'Zoom out', 'Fit']) {
    await user.click(tools.getByRole('button', { name }))
  }
  expect(canvas.handle.zoomIn).toHaveBeenCalledOnce()
  expect(canvas.handle.zoomOut).toHaveBeenCalledOnce()
  expect(canvas.handle.fit).toHaveBeenCalledOnce()
  await user.click(tools.getByRole('button', { name: 'Whole map' }))
  expect(view.state.getState().extent).toBe('whole')
  await user.click(tools.getByRole('button', { name: 'Whole map', pressed: true }))
  expect(view.state.getState().extent).toBe('opening')
})

test('the legend is a list of words beside pictures', async () => {
  const { user } = await open()
  expect(screen.queryByRole('region', { name: 'Legend' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Legend' }))
  const entries = within(screen.getByRole('region', { name: 'Legend' })).getAllByRole('listitem')
  expect(entries.map((entry) => entry.textContent)).toContain('Thick line: chair')
  expect(entries).toHaveLength(11)
})

test('the walk works by buttons, and says where it is', async () => {
  const { user, item, view } = await open()
  const walk = within(screen.getByRole('toolbar', { name: 'Walk the map' }))
  const press = (name: string) => user.click(walk.getByRole('button', { name }))
  await press('Next connected item')
  expect(item()).toHaveAccessibleName(/^North Board/)
  expect(onAnnounce).toHaveBeenLastCalledWith(expect.stringMatching(/^North Board. Partnership/))
  await press('Back along the path')
  expect(item()).toHaveAccessibleName(ada)
  await press('Previous item')
  const last = item().getAttribute('aria-label')
  await press('Next item')
  expect(item()).toHaveAccessibleName(ada)
  expect(last).toMatch(/Item 4 of 4/)
  await press('Open details')
  expect(view.state.getState().selection).toEqual(['ada'])
})

test('an item that goes hands over to the nearest one, and that is said', async () => {
  const { network, item, press } = await open()
  await press('{End}')
  act(() => {
    const removed = [
      entryOf('people', aPerson({ id: 'ben', name: 'Ben Lee' })),
      entryOf('seats', aSeat({ id: 's3', personId: 'ben', partnershipId: 'south' })),
    ]
    network.execute(() => ok({ ...noChanges, removed }), { code: 'remove-record' })
  })
  expect(item()).toHaveAccessibleName(/^South Forum/)
  expect(item()).toHaveFocus()
  expect(onAnnounce).toHaveBeenCalledWith('The item is no longer on this map.')
})

test('pressing an item on the canvas chooses it, pressing its badge unfolds it', async () => {
  const { view, item } = await open()
  const props = canvas.props as {
    onChoose: (id: string) => void
    onOpenFold: (id: string) => void
  }
  act(() => props.onChoose('south'))
  expect(view.state.getState().selection).toEqual(['south'])
  expect(item()).toHaveAccessibleName(/^South Forum/)
  act(() => props.onOpenFold('south'))
  expect(view.state.getState().opened).toEqual(['south'])
})

test('the walk brings what it reaches into view', async () => {
  const { press } = await open()
  await press('{End}')
  expect(canvas.handle.centreOn).toHaveBeenLastCalledWith('ben')
})

test('the map is arranged anew with the answer to a new question, not before it', async () => {
  const { view } = await open()
  canvas.drawn = []
  act(() => view.ask('gaps'))
  const itemsOf = ({ elements }: Record<string, unknown>) => (elements as LiveElements).items.length
  await vi.waitFor(() => expect(canvas.drawn.map(itemsOf)).toContain(2))
  const kept = canvas.drawn.filter(({ arrangement }) => `${arrangement}`.startsWith('null '))
  const anew = canvas.drawn.filter(({ arrangement }) => `${arrangement}`.startsWith('gaps '))
  expect(new Set(kept.map(itemsOf))).toEqual(new Set([4]))
  expect(new Set(anew.map(itemsOf))).toEqual(new Set([2]))
})
