import { createRoot } from 'react-dom/client'
import type { StageLook } from '../../components/fixtures/createStage.ts'
import './gallery.css'
import { GalleryFrame } from './GalleryFrame.tsx'
import { states } from './states.tsx'

/**
 * Shows every part of the window in every state. The address chooses: `?lang=ar`, `?scheme=dark`, `?color=crimson`,
 * and `?state=conversation` for one state alone, floating as on a real page.
 */
export function mountGallery(root: HTMLElement): void {
  const query = new URLSearchParams(location.search)
  const look = {
    scheme: query.get('scheme') === 'dark' ? 'dark' : 'light',
    locale: query.get('lang') ?? 'en',
    color: query.get('color'),
    floating: query.has('state'),
  } as const
  createRoot(root).render(<Gallery look={look} only={query.get('state')} />)
}

function Gallery({ look, only }: { readonly look: StageLook; readonly only: string | null }) {
  return (
    <main className="gallery" data-scheme={look.scheme}>
      {states
        .filter(({ name }) => only === null || name === only)
        .map(({ name, content, beside = false }) => (
          <section key={name} aria-label={name}>
            <h2>{name}</h2>
            <GalleryFrame look={look} beside={beside}>
              {content}
            </GalleryFrame>
          </section>
        ))}
    </main>
  )
}
