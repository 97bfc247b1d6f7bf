import { useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { matchLanguage } from '../../i18n/languages.ts'
import { loadTexts } from '../../i18n/loadTexts.ts'
import type { Texts } from '../../i18n/translate.ts'
import './gallery.css'
import { type FrameLook, GalleryFrame } from './GalleryFrame.tsx'
import { states } from './states.tsx'

/**
 * Shows every part of the window in every state. The address chooses: `?lang=ar`, `?scheme=dark`, `?color=crimson`,
 * and `?state=conversation` for one state alone, floating as on a real page.
 */
export function mountGallery(root: HTMLElement): void {
  const query = new URLSearchParams(location.search)
  createRoot(root).render(
    <Gallery
      look={{
        scheme: query.get('scheme') === 'dark' ? 'dark' : 'light',
        language: matchLanguage(query.get('lang') ?? 'en'),
        color: query.get('color'),
        floating: query.has('state'),
      }}
      only={query.get('state')}
    />,
  )
}

function Gallery({ look, only }: { readonly look: FrameLook; readonly only: string | null }) {
  const texts = useLoadedTexts(look.language)
  if (texts === null) return null
  return (
    <main className="gallery" data-scheme={look.scheme}>
      {states
        .filter(({ name }) => only === null || name === only)
        .map(({ name, content }) => (
          <section key={name} aria-label={name}>
            <h2>{name}</h2>
            <GalleryFrame look={look} texts={texts}>
              {content}
            </GalleryFrame>
          </section>
        ))}
    </main>
  )
}

function useLoadedTexts(language: string): Texts | null {
  const [texts, setTexts] = useState<Texts | null>(null)
  useEffect(() => void loadTexts(language).then(setTexts), [language])
  return texts
}
