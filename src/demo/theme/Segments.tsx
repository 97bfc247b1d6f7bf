import { useId } from 'react'

type SegmentsProps<Value extends string> = {
  name: string
  value: Value
  options: readonly { readonly value: Value; readonly name: string }[]
  onChange: (value: Value) => void
}

/** A choice of two or three, as radio buttons in one bar. */
export function Segments<Value extends string>({ name, value, options, onChange }: SegmentsProps<Value>) {
  const group = useId()
  return (
    <fieldset className="min-w-0">
      <legend className="mb-[4px] text-[14px] text-quiet">{name}</legend>
      <div className="flex rounded-[10px] border border-line bg-sunken p-[3px]">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex-1 cursor-pointer rounded-[7px] px-[8px] py-[4px] text-center! text-[14px] text-quiet has-checked:bg-card has-checked:font-semibold has-checked:text-ink has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-brand"
          >
            <input
              type="radio"
              name={group}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="sr-only"
            />
            {option.name}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
