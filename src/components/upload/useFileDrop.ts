import { type RefObject, useEffect, useState } from 'react'

/**
 * Takes files that are dropped anywhere on the window.
 * @param place something inside the window
 * @param onFiles null: not now; the page then does with them what it always does
 * @returns whether files are being held over the window
 */
export function useFileDrop(
  place: RefObject<HTMLElement | null>,
  onFiles: ((files: readonly File[]) => void) | null,
): boolean {
  const [over, setOver] = useState(false)

  useEffect(() => {
    const target = place.current?.closest('dialog')
    if (target == null || onFiles === null) return undefined
    const take = (event: DragEvent) => {
      const { dataTransfer, type, relatedTarget } = event
      if (!dataTransfer?.types.includes('Files')) return
      // Otherwise the browser leaves the page and opens the file.
      event.preventDefault()
      const isInside = relatedTarget instanceof Node && target.contains(relatedTarget)
      setOver(type === 'dragover' || (type === 'dragleave' && isInside))
      if (type === 'drop') onFiles([...dataTransfer.files])
    }
    const types = ['dragover', 'dragleave', 'drop'] as const
    for (const type of types) target.addEventListener(type, take)
    return () => {
      for (const type of types) target.removeEventListener(type, take)
    }
  }, [place, onFiles])

  return over
}
