import { createWidget, type Widget, type WidgetNeeds } from './createWidget.ts'
import type { PublicSettings } from './publicSettings.ts'
import { refuse } from './refuse.ts'
import { wantedLocale } from './wantedLocale.ts'

const timeoutMs = 15_000

/**
 * Asks the server how the license's widget is to be, without a cookie, and puts it on the page.
 * @returns null when this page gets no widget; the console says why
 */
export async function openWidget(needs: WidgetNeeds): Promise<Widget | null> {
  const { server, options } = needs
  const { license, locale } = options
  let fault = `${server} gave no settings`
  try {
    const response = await fetch(`${server}/settings?license_id=${license}&locale=${wantedLocale(locale)}`, {
      credentials: 'omit',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const body = await response.json()
    if (!response.ok) throw new Error(body.error.message)
    // The border to our own server, which checks these shapes when it reads its configuration.
    const settings: PublicSettings = body
    fault = 'this browser fails'
    return createWidget(needs, settings)
  } catch (error) {
    refuse(`${fault} (${error})`, server, license)
    return null
  }
}
