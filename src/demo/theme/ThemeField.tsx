import { useId, useState } from 'react'
import { ColorField } from './ColorField.tsx'
import { FieldLabel } from './FieldLabel.tsx'
import type { ThemeProperty } from './themeProperties.ts'
import { readThemeValue } from './themeSnippets.ts'

type ThemeFieldProps = {
  property: ThemeProperty
  /** as CSS writes it; empty: the widget's own */
  value: string
  /** What the widget shows without a choice, where it has said so. */
  derived: string
  onChange: (value: string) => void
}

const box =
  'h-[40px] w-full min-w-0 rounded-[10px] border border-edge bg-paper px-[12px] text-[15px] text-ink placeholder:text-quiet'

/** One custom property of the widget, with the control that its kind asks for. */
export function ThemeField({ property, value, derived, onChange }: ThemeFieldProps) {
  switch (property.kind) {
    case 'length':
      return <LengthField property={property} value={value} onChange={onChange} />
    case 'color':
      return <ColorField label={property.label} value={value} derived={derived} onChange={onChange} />
    case 'text':
    case 'number':
      return <WrittenField property={property} value={value} onChange={onChange} />
  }
}

type FieldOf<Kind> = {
  property: Extract<ThemeProperty, { kind: Kind }>
  value: string
  onChange: (value: string) => void
}

function LengthField({ property, value, onChange }: FieldOf<'length'>) {
  const id = useId()
  const px = value === '' ? property.px : Number.parseFloat(value)
  return (
    <div className="grid grid-cols-[1fr_auto] items-baseline gap-x-[12px]">
      <FieldLabel htmlFor={id}>{property.label}</FieldLabel>
      <output
        htmlFor={id}
        dir="ltr"
        className={`text-[14px] tabular-nums ${value === '' ? 'text-quiet' : 'font-semibold text-ink'}`}
      >
        {px} px
      </output>
      <input
        id={id}
        type="range"
        min={property.least}
        max={property.most}
        value={px}
        aria-valuetext={`${px} pixels`}
        onChange={(event) => onChange(readThemeValue(property, event.target.value) ?? '')}
        className="col-span-2 h-[28px] w-full cursor-pointer accent-brand"
      />
    </div>
  )
}

function WrittenField({ property, value, onChange }: FieldOf<'text' | 'number'>) {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const wrong = draft !== null
  const write = (written: string): void => {
    const right = isRight(property, written)
    setDraft(right ? null : written)
    if (right) onChange(readThemeValue(property, written) ?? '')
  }
  return (
    <div className="grid content-start gap-[4px]">
      <FieldLabel htmlFor={id}>{property.label}</FieldLabel>
      <input
        id={id}
        type="text"
        dir="ltr"
        inputMode={property.kind === 'number' ? 'numeric' : 'text'}
        list={property.kind === 'text' ? `${id}-list` : undefined}
        spellCheck={false}
        autoComplete="off"
        placeholder={property.kind === 'number' ? `${property.number}` : 'the widget’s own'}
        value={draft ?? value}
        aria-invalid={wrong}
        aria-describedby={wrong ? `${id}-wrong` : undefined}
        onChange={(event) => write(event.target.value)}
        className={`${box} aria-invalid:border-2 aria-invalid:border-brand`}
      />
      {property.kind === 'text' && (
        <datalist id={`${id}-list`}>
          {property.suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      {wrong && (
        <p id={`${id}-wrong`} role="alert" className="text-[13px] text-brand">
          {property.kind === 'number' ? 'A whole number, please' : `Not a value of ${property.of} yet`}
        </p>
      )}
    </div>
  )
}

function isRight(property: FieldOf<'text' | 'number'>['property'], written: string): boolean {
  const text = written.trim()
  if (text === '') return true
  if (property.kind === 'number')
    return text === `${property.number}` || readThemeValue(property, text) !== null
  return readThemeValue(property, text) !== null && CSS.supports(property.of, text)
}
