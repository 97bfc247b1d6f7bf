import { createWidget, type Widget, type WidgetNeeds } from './createWidget.ts'
import { fetchSettings } from './fetchSettings.ts'
import { refuse } from './refuse.ts'
import { wantedLocale } from './wantedLocale.ts'

/**
 * Asks the server how the license's widget is to be, and puts it on the page.
 * @returns null when this page gets no widget; the console says why
 */
export async function openWidget(needs: WidgetNeeds): Promise<Widget | null> {
  const { server, options } = needs
  const { license, locale } = options
  let fault = `${server} gave no settings`
  try {
    const settings = await fetchSettings(server, license, wantedLocale(locale))
    fault = 'this browser fails'
    return createWidget(needs, settings)
  } catch (error) {
    refuse(`${fault} (${error})`, server, license)
    return null
  }
}
