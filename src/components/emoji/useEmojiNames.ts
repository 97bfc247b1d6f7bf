import { useEffect, useState } from 'react'
import { type EmojiNames, noNames } from './emojiNames.ts'
import { loadEmojiNames } from './loadEmojiNames.ts'

/** What emojis are called in a locale's language; nothing until that is there. */
export function useEmojiNames(locale: string): EmojiNames {
  const [names, setNames] = useState(noNames)
  useEffect(() => {
    let gone = false
    void loadEmojiNames(locale).then((loaded) => {
      if (!gone) setNames(loaded)
    })
    return () => {
      gone = true
    }
  }, [locale])
  return names
}
