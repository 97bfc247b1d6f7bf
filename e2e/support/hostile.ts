import type { Page } from '@playwright/test'

/** What people try in every field that somebody else reads. Each that runs sets `hurt` on the window. */
export const hostileTexts = [
  '<script>hurt=1</script>',
  '<img src=x onerror=hurt=1>',
  '"><svg/onload=hurt=1>',
  "' onmouseover='hurt=1' autofocus onfocus='hurt=1",
  '</textarea></title></style><iframe srcdoc="<script>parent.hurt=1</script>"></iframe>',
  '&lt;img src=x onerror=hurt=1&gt; &#60;script&#62;hurt=1&#60;/script&#62;',
  `{{constructor.constructor("hurt=1")()}} $\{hurt=1} #{hurt=1} <%= hurt=1 %>`,
  '[x](javascript:hurt=1) <a href="javascript:hurt=1">x</a>',
  '\u202Egnp.exe\u2066 turned',
  'W'.repeat(300),
] as const

/** All of them in one line. */
export const hostileLine = hostileTexts.join(' ')

/** What people try where an address is expected. */
export const hostileAddresses = [
  'javascript:hurt=1',
  'JaVaScRiPt:hurt=1',
  ' \u0001java\tscript\n:hurt=1',
  'javascript://example.com/%0ahurt=1',
  'data:text/html,<script>parent.hurt=1</script>',
  'data:image/svg+xml,<svg onload="hurt=1"/>',
  'vbscript:hurt=1',
] as const

/**
 * Notes from now on whatever a page should never do.
 * @returns what it has done so far, and what there is in its document and in every shadow root of it that could
 */
export function watchForHarm(page: Page): () => Promise<readonly string[]> {
  const done: string[] = []
  page.on('dialog', (dialog) => {
    done.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => done.push(`error: ${error.message}`))
  page.on('popup', (popup) => done.push(`popup: ${popup.url()}`))
  return async () => [...done, ...(await page.evaluate(findHarm))]
}

/** Runs in the page. */
function findHarm(): readonly string[] {
  const found: string[] = []
  if (Reflect.has(window, 'hurt')) found.push('a payload has run')
  const addressAttributes = ['href', 'src', 'srcset', 'action', 'formaction', 'data', 'poster', 'xlink:href']

  const look = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll('*')) {
      const { localName } = element
      const ours = localName === 'script' && root === document && element.hasAttribute('src')
      if (!ours && element.matches('script, iframe, object, embed, base, meta[http-equiv=refresh]')) {
        found.push(`element: ${element.outerHTML.slice(0, 120)}`)
      }
      for (const { name, value } of element.attributes) {
        if (/^on|^srcdoc$/i.test(name)) found.push(`attribute: ${localName} ${name}="${value}"`)
        // As a browser reads an address: without spaces at its start, without line breaks and tabs anywhere.
        const address = value.replace(/^[\0- ]+|[\t\n\r]/g, '')
        const runs = /^(?:javascript|vbscript|data:text|data:image\/svg)/i.test(address)
        if (addressAttributes.includes(name) && runs) found.push(`address: ${localName} ${name}="${value}"`)
        if (/^mailto:.*[?&\s]/is.test(address))
          found.push(`more than an address: ${localName} ${name}="${value}"`)
      }
      if (element.shadowRoot) look(element.shadowRoot)
    }
  }
  look(document)
  return found
}
