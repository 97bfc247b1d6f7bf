/** CSS pixels: higher images are shown smaller. */
const maxHeight = 240
/** CSS pixels: an image of a few pixels can still be hit with a finger. */
const minWidth = 44

/**
 * Empty, and as large as an image will be, so that nothing moves when it arrives: a drawing keeps its ratio at any
 * width, which an `img` does not before it is loaded, nor after it has failed.
 */
export function ImageSpace({ width, height }: { readonly width: number; readonly height: number }) {
  const shown = Math.max(minWidth, Math.min(width, (width * maxHeight) / height))
  return (
    <svg
      className="h-auto max-h-60 min-h-11 max-w-full"
      viewBox={`0 0 ${width} ${height}`}
      width={Math.round(shown)}
      aria-hidden="true"
      focusable="false"
    />
  )
}
