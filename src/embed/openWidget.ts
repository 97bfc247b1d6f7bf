import { createWidget, type Widget, type WidgetNeeds } from './createWidget.ts'
import { fetchSettings } from './fetchSettings.ts'
import { refuse } from './refuse.ts'
import { wantedLocale } from './wantedLocale.ts'

/**
 * Asks the server how the license's widget is to be, and puts it on the page.
 * @returns null when this page gets no widget; the console says why
 */
export async function openWidget(needs: Omit<WidgetNeeds, 'settings'>): Promise<Widget | null> {
  const { license, locale } = needs.options
  const settings = await fetchSettings(needs.server, license, wantedLocale(locale))
  try {
    return settings && createWidget({ ...needs, settings })
  } catch (error) {
    return refuse(`this browser fails (${error})`, needs.server, license)
  }
}
