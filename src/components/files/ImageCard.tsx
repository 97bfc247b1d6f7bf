import { useState } from 'react'
import { Picture } from '../ui/Picture.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import { ImageSpace } from './ImageSpace.tsx'
import { Lightbox } from './Lightbox.tsx'

type ImageCardProps = {
  readonly name: string
  /** The image itself, and a smaller one to show in the list; both checked. */
  readonly url: string
  readonly preview: string
  /** Pixels of the image, more than 0. */
  readonly width: number
  readonly height: number
}

/** An image in its own ratio, as a button that shows it large. */
export function ImageCard({ name, url, preview, width, height }: ImageCardProps) {
  const texts = useTexts()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button
        type="button"
        className="control relative block max-w-full rounded-bubble"
        aria-label={texts.t('image.view', { name })}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <ImageSpace width={width} height={height} />
        <Picture
          className="absolute inset-0 size-full rounded-bubble bg-raised object-contain"
          url={preview}
          alt=""
        />
      </button>
      {open && <Lightbox name={name} url={url} onClose={() => setOpen(false)} />}
    </>
  )
}
