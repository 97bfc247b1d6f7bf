import { useId, useState } from 'react'
import { hexOf } from './contrast.ts'
import { FieldLabel } from './FieldLabel.tsx'
import { pixelOf } from './pixelOf.ts'
import { staysInside } from './themeSnippets.ts'

type ColorFieldProps = {
  label: string
  /** any CSS colour; empty: derived */
  value: string
  /** What the widget shows without a choice. */
  derived: string
  onChange: (value: string) => void
}

/** A colour to be picked or written. What is no colour stays in the field, says so, and changes nothing. */
export function ColorField({ label, value, derived, onChange }: ColorFieldProps) {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const text = draft ?? value
  const wrong = draft !== null && !isColor(draft)
  const write = (written: string): void => {
    const right = isColor(written)
    setDraft(right ? null : written)
    if (right) onChange(written.trim())
  }
  return (
    <div className="grid grid-cols-[40px_1fr] items-center gap-x-[10px] gap-y-[4px]">
      <div className="col-span-2">
        <FieldLabel htmlFor={id}>{label}</FieldLabel>
      </div>
      <input
        type="color"
        aria-label={`${label}, picker`}
        value={hexOf(pixelOf(value) ?? pixelOf(derived) ?? [59, 91, 219])}
        onChange={(event) => write(event.target.value)}
        className="swatch size-[40px] cursor-pointer rounded-full"
      />
      <input
        id={id}
        type="text"
        dir="ltr"
        spellCheck={false}
        autoComplete="off"
        placeholder="derived"
        value={text}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => write(event.target.value)}
        className="h-[40px] w-full min-w-0 rounded-[10px] border border-edge bg-paper px-[12px] font-mono text-[14px] text-ink placeholder:text-quiet aria-invalid:border-brand aria-invalid:border-2"
      />
      {wrong && (
        <p id={`${id}-wrong`} role="alert" className="col-start-2 text-[13px] text-brand">
          Not a CSS colour yet
        </p>
      )}
    </div>
  )
}

function isColor(written: string): boolean {
  const text = written.trim()
  return text === '' || (staysInside(text) && CSS.supports('color', text))
}
