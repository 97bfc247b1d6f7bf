/**
 * The few words that the loader shows before the window and its language are loaded, in every language we have.
 * Each language's own file takes them from here.
 */
export const launcherWords = {
  en: {
    'launcher.open': 'Open chat',
  },
  de: {
    'launcher.open': 'Chat öffnen',
  },
  ar: {
    'launcher.open': 'افتح المحادثة',
  },
} as const
