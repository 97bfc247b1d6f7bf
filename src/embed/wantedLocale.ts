/** The site's choice, else the page's language, else the browser's. BCP 47 */
export function wantedLocale(option: string | null): string {
  return option ?? (document.documentElement.lang || navigator.language)
}
