import { useTexts } from '../ui/TextsContext.tsx'

/**
 * Says that a part of what was written will be hidden. It is always there, so that the words are heard, and takes no
 * room while it is empty.
 */
export function MaskedNote({
  masked,
  className = '',
}: {
  readonly masked: boolean
  readonly className?: string
}) {
  const texts = useTexts()
  return (
    <p role="status" className={masked ? `text-meta text-muted ${className}` : 'sr-only'}>
      {masked && texts.t('composer.masked')}
    </p>
  )
}
