import { cleanup, waitFor } from '@testing-library/react'
import { lazy, StrictMode, Suspense } from 'react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { renderToString } from 'react-dom/server'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ChatWidget } from './ChatWidget.tsx'

const answer = {
  theme: { color: null, scheme: 'system', position: 'right' },
  language: { locale: 'en', direction: 'ltr', launcher_name: 'Open chat' },
  texts: {},
  groups_status: { 0: 'online' },
  regions: {},
  may_greet: [],
}

let root: Root | null = null
beforeEach(() => {
  vi.stubGlobal('fetch', async () => Response.json(answer))
})
afterEach(async () => {
  root?.unmount()
  root = null
  cleanup()
  await waitFor(() => expect(document.querySelector('parley-widget')).toBeNull())
  vi.unstubAllGlobals()
})

/** A page of which one part comes later. */
function createPage() {
  let arrive: () => void = () => undefined
  const Late = lazy(async () => {
    await new Promise<void>((resolve) => {
      arrive = resolve
    })
    return { default: () => <p>Late part</p> }
  })
  const page = (
    <StrictMode>
      <h1>Shop</h1>
      <Suspense fallback={<p>Loading</p>}>
        <ChatWidget server="https://chat.example.com" license={1} color="#f00" />
        <Late />
      </Suspense>
    </StrictMode>
  )
  return { page, arrive: () => arrive() }
}

it('is rendered by a server as nothing, and hydrated without a word, also beside a part that comes late', async () => {
  const complaints = vi.spyOn(console, 'error').mockReturnValue(undefined)
  const onRecoverableError = vi.fn()
  const place = document.createElement('div')
  document.body.append(place)
  place.innerHTML = renderToString(
    <StrictMode>
      <h1>Shop</h1>
      <ChatWidget server="https://chat.example.com" license={1} color="#f00" />
    </StrictMode>,
  )
  expect(place.innerHTML).toBe('<h1>Shop</h1>')
  root = hydrateRoot(
    place,
    <StrictMode>
      <h1>Shop</h1>
      <ChatWidget server="https://chat.example.com" license={1} color="#f00" />
    </StrictMode>,
    { onRecoverableError },
  )
  await waitFor(() => expect(document.querySelectorAll('parley-widget')).toHaveLength(1))
  expect(place.innerHTML).toBe('<h1>Shop</h1>')

  const { page, arrive } = createPage()
  root.render(page)
  await waitFor(() => expect(place.textContent).toContain('Loading'))
  arrive()
  await waitFor(() => expect(place.textContent).toContain('Late part'))
  await waitFor(() => expect(document.querySelectorAll('parley-widget')).toHaveLength(1))
  expect(onRecoverableError).not.toHaveBeenCalled()
  expect(complaints).not.toHaveBeenCalled()
  complaints.mockRestore()
  place.remove()
})
