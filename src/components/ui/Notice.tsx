/** Something to know before going on. Always there, so that words that come later are heard too. */
export function Notice({ text }: { readonly text: string | null }) {
  return (
    <p
      role="status"
      className={text === null ? 'sr-only' : 'rounded-field bg-sunken px-4 py-3 text-secondary text-ink'}
    >
      {text}
    </p>
  )
}
