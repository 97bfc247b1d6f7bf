import { cleanup, configure, render, within } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach } from 'vitest'
import { english } from '../../i18n/english.ts'
import { createTexts } from '../../i18n/translate.ts'
import { createStage } from '../fixtures/createStage.ts'
import { TextsProvider } from '../ui/TextsContext.tsx'

// Chunks that come on demand take their time where many tests share two cores.
configure({ asyncUtilTimeout: 5_000 })

const frames = new Set<HTMLElement>()
const texts = createTexts('en', {}, english)

afterEach(() => {
  cleanup()
  for (const frame of frames) frame.remove()
  frames.clear()
})

/** Shows something as the widget does: in a shadow root with the real sheets. The queries look inside. */
export function renderInShadow(content: ReactNode) {
  const { host, shadow, container } = createStage({
    scheme: 'light',
    locale: 'en',
    color: null,
    floating: false,
  })
  const frame = document.createElement('div')
  frame.style.cssText = 'width: 392px; height: 640px'
  frame.append(host)
  document.body.append(frame)
  frames.add(frame)
  const wrap = (node: ReactNode) => <TextsProvider texts={texts}>{node}</TextsProvider>
  // The library's own base element is the document's body, from where it would not look into a shadow root.
  const result = render(wrap(content), { container, baseElement: container })
  return {
    ...within(container),
    host,
    shadow,
    container,
    rerender: (node: ReactNode) => result.rerender(wrap(node)),
    unmount: result.unmount,
  }
}
