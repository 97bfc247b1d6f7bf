import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './demo.css'
import { Shop } from './shop/Shop.tsx'

/**
 * Shows the demo shop, with the widget on it, in an element of the page.
 * @param root an empty element; the shop owns its content from now on
 */
export function mountDemo(root: HTMLElement): void {
  createRoot(root).render(
    <StrictMode>
      <Shop />
    </StrictMode>,
  )
}
