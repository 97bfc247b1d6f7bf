/**
 * What the loader calls the launcher before the window and its language are loaded, in every language we have. Each
 * language's own file takes it from here.
 */
export const launcherWords = {
  en: 'Open chat',
  de: 'Chat öffnen',
  ar: 'افتح المحادثة',
  fr: 'Ouvrir le chat',
  es: 'Abrir el chat',
  pt: 'Abrir o chat',
  it: 'Apri la chat',
  pl: 'Otwórz czat',
  nl: 'Chat openen',
  tr: 'Sohbeti aç',
  ja: 'チャットを開く',
  ko: '채팅 열기',
  zh: '打开聊天',
  he: 'פתיחת הצ׳אט',
} as const
