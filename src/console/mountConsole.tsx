import './console.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserPlatform } from '../platform/browserPlatform.ts'
import { createThemeSheet } from '../theme/createThemeSheet.ts'
import { ConsoleApp } from './ConsoleApp.tsx'
import { createAgentSession } from './session/createAgentSession.ts'
import { createSessionRequests } from './session/sessionRequests.ts'

/** Shows the agent console in an element of its own page. Nothing is kept in the browser but the session's cookie. */
export function mountConsole(root: HTMLElement): void {
  const platform = createBrowserPlatform({ storage: 'none' })
  const server = location.origin
  const session = createAgentSession({
    requests: createSessionRequests({ http: platform.http, server }),
    clock: platform.clock,
  })
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, createThemeSheet(window, null).sheet]
  createRoot(root).render(
    <StrictMode>
      <ConsoleApp session={session} platform={platform} server={server} />
    </StrictMode>,
  )
}
