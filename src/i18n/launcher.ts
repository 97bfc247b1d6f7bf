/**
 * The few words that the loader shows before the window and its language are loaded, in every language we have.
 * Each language's own file takes them from here.
 */
export const launcherWords = {
  en: {
    'launcher.open': 'Open chat',
    'launcher.unread': { one: '{count} unread message', other: '{count} unread messages' },
  },
  de: {
    'launcher.open': 'Chat öffnen',
    'launcher.unread': { one: '{count} ungelesene Nachricht', other: '{count} ungelesene Nachrichten' },
  },
  ar: {
    'launcher.open': 'افتح المحادثة',
    'launcher.unread': {
      one: 'رسالة واحدة غير مقروءة',
      two: 'رسالتان غير مقروءتين',
      few: '{count} رسائل غير مقروءة',
      many: '{count} رسالة غير مقروءة',
      other: '{count} رسالة غير مقروءة',
    },
  },
} as const
