/** More than a few is a text, not an exclamation. */
const maxEmoji = 3

const emoji =
  /(?:\p{RI}\p{RI}|[\d#*]\uFE0F?\u20E3|\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F)?(?:\u200D\p{Extended_Pictographic}(?:\p{EMod}|\uFE0F)?)*)/gu

/** Settles most texts without a look at the long pattern. */
const latinLetter = /[a-z]/i

/** Whether a text is one to three emoji and nothing else. */
export function isEmojiOnly(text: string): boolean {
  // The longest emoji sequences are far below this.
  if (text.length > 64 || latinLetter.test(text)) return false
  const found = text.match(emoji) ?? []
  return found.length > 0 && found.length <= maxEmoji && text.replace(emoji, '').trim() === ''
}
