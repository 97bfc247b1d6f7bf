import { createContext, type ReactNode, useContext } from 'react'
import { createTexts, type Texts } from '../../i18n/translate.ts'

const TextsContext = createContext<Texts>(createTexts('en'))

export function TextsProvider({ texts, children }: { readonly texts: Texts; readonly children?: ReactNode }) {
  return <TextsContext.Provider value={texts}>{children}</TextsContext.Provider>
}

/** The words of the nearest `TextsProvider`; English without one. */
export function useTexts(): Texts {
  return useContext(TextsContext)
}
