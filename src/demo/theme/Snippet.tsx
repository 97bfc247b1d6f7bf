import { useId, useRef, useState } from 'react'

type SnippetProps = { title: string; code: string; empty: string }

/** Code to take along. Where the browser lends no clipboard, the code is selected instead. */
export function Snippet({ title, code, empty }: SnippetProps) {
  const id = useId()
  const block = useRef<HTMLElement>(null)
  const [copied, setCopied] = useState<{ readonly code: string; readonly words: string } | null>(null)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(code)
      setCopied({ code, words: 'Copied' })
    } catch {
      // Refused, or a page without https.
      if (block.current) window.getSelection()?.selectAllChildren(block.current)
      setCopied({ code, words: 'Selected: copy it with the keyboard' })
    }
  }
  return (
    <section aria-labelledby={id} className="min-w-0">
      <div className="flex min-h-[40px] flex-wrap items-center gap-x-[12px]">
        <h3 id={id} className="me-auto font-semibold text-[16px]">
          {title}
        </h3>
        <span role="status" className="text-[14px] text-quiet">
          {copied?.code === code ? copied.words : ''}
        </span>
        {code !== '' && (
          <button
            type="button"
            aria-describedby={id}
            onClick={() => void copy()}
            className="cursor-pointer rounded-[8px] border border-line bg-card px-[12px] py-[4px] text-[14px] hover:bg-sunken"
          >
            Copy
          </button>
        )}
      </div>
      {code === '' ? (
        <p className="mt-[6px] text-[15px] text-quiet">{empty}</p>
      ) : (
        <pre
          dir="ltr"
          className="mt-[6px] whitespace-pre-wrap break-words rounded-[12px] border border-line bg-sunken p-[14px] text-[13px] leading-[1.6]"
        >
          <code ref={block}>{code}</code>
        </pre>
      )}
    </section>
  )
}
