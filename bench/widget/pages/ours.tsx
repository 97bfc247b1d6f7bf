import { memo, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { LazyTalkMessages } from '../../../src/components/chat/LazyTalkMessages.tsx'
import { Talk } from '../../../src/components/chat/Talk.tsx'
import { WritingPlace } from '../../../src/components/chat/WritingPlace.tsx'
import { createStage } from '../../../src/components/fixtures/createStage.ts'
import { TextsProvider } from '../../../src/components/ui/TextsContext.tsx'
import { Widget } from '../../../src/components/Widget.tsx'
import type { CustomerEngine } from '../../../src/engine/CustomerEngine.ts'
import { EngineProvider } from '../../../src/hooks/EngineContext.ts'
import { useDraft } from '../../../src/hooks/useDraft.ts'
import { english } from '../../../src/i18n/english.ts'
import { createTexts } from '../../../src/i18n/translate.ts'
import { feed, startFeed } from './feed.ts'
import type { Item } from './items.ts'
import type { Mounted, Subject } from './subject.ts'

const texts = createTexts('en', {}, english)

/**
 * What the others hold: a list and a field to write in. The list has its real rows and everything that it does by
 * itself (groups, times, voice, reading place, unread line) and is fed from the store; the field is the whole
 * composer. Both stand in the widget's shadow root under its style sheets, which are there before the list, as the
 * others' are.
 */
export const ours: Subject = {
  prepare: async (length) => {
    const engine = await prepareEngine(length)
    const stage = createPlace()
    document.body.append(stage.frame)
    const list = (
      <EngineProvider engine={engine}>
        <TextsProvider texts={texts}>
          <ListAndComposer />
        </TextsProvider>
      </EngineProvider>
    )
    return { mount: () => mount(engine, list, stage.container, () => {}) }
  },
}

/**
 * The window as the visitor has it: the same, with the shadow root and the sheets made anew each time, the dialog, its
 * header and menus, queue and notices. It is open, so that each message that comes into view is told to the server as
 * seen.
 */
export const whole: Subject = {
  prepare: async (length) => {
    const engine = await prepareEngine(length)
    engine.setVisibility('maximized')
    const window = <Widget engine={engine} texts={texts} inline onMinimize={() => {}} />
    return {
      mount: () => {
        const { frame, container } = createPlace()
        document.body.append(frame)
        return mount(engine, window, container, () => frame.remove())
      },
    }
  },
}

/** The list's program is loaded apart from the window's, and by the time of these measurements it is there. */
async function prepareEngine(length: number): Promise<CustomerEngine> {
  await LazyTalkMessages.preload()
  return await startFeed(length)
}

function createPlace() {
  const frame = document.createElement('div')
  frame.className = 'frame'
  const { host, container } = createStage({ scheme: 'light', locale: 'en', color: null, floating: false })
  container.style.cssText = 'height: 100%; display: flex; flex-direction: column'
  frame.append(host)
  return { frame, container }
}

function mount(engine: CustomerEngine, node: ReactNode, container: HTMLElement, leave: () => void): Mounted {
  const root = createRoot(container)
  root.render(node)
  return {
    append: (item: Item) => feed(engine, item),
    /** The engine is connected already, by the same address. */
    listen: async () => {},
    root: container,
    viewport: () => container.querySelector('[role=log]') ?? container,
    input: () => container.querySelector('textarea') ?? container,
    settled: () => container.querySelector('.shelf-waiting, .chunk-waiting, .rows-waiting') === null,
    unmount: () => {
      root.unmount()
      leave()
    },
  }
}

const ListAndComposer = memo(function ListAndComposer() {
  const [draft, setDraft] = useDraft()
  return (
    <>
      <Talk fresh={false} offline={false} />
      <WritingPlace draft={draft} onDraft={setDraft} sendLabel="Send" />
    </>
  )
})
