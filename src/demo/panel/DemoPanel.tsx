import { type ReactNode, useId } from 'react'
import { ShopLink } from '../shop/ShopLink.tsx'
import { directionOf, groups, locales } from './demoChoices.ts'
import { type DemoSettings, directions, positions, schemes } from './demoSettings.ts'

type DemoPanelProps = { settings: DemoSettings; onChange: (patch: Partial<DemoSettings>) => void }

const control = 'w-full rounded-[8px] border border-line bg-paper px-[8px] py-[6px] text-[15px] text-ink'

// The widget's corner is physical, in every direction of writing; the panel takes the other one.
const besideWidget = {
  right: 'left-[16px]',
  left: 'right-[16px]',
} as const satisfies Record<DemoSettings['position'], string>

/** Plays with the widget's options. It belongs to the demonstration, not to the shop. */
export function DemoPanel({ settings, onChange }: DemoPanelProps) {
  const colorId = useId()
  return (
    <aside
      aria-label="Demonstration"
      className={`fixed bottom-[16px] z-20 has-[details[open]]:max-[480px]:bottom-[88px] ${besideWidget[settings.position]}`}
    >
      <details className="flex w-fit max-w-[280px] flex-col rounded-[12px] border border-line bg-card text-[15px] shadow-lg open:w-[280px]">
        <summary className="cursor-pointer rounded-[12px] px-[14px] py-[10px] font-semibold">
          Try the widget
        </summary>
        <div className="grid max-h-[calc(100dvh-150px)] gap-[12px] overflow-y-auto px-[14px] pb-[14px]">
          <Setting id={colorId} name="Theme colour">
            <input
              id={colorId}
              type="color"
              value={settings.color ?? '#3b5bdb'}
              onChange={(event) => onChange({ color: event.target.value })}
              className="h-[36px] w-full cursor-pointer rounded-[8px] border border-line bg-paper p-[3px]"
            />
          </Setting>
          <Choice
            name="Scheme"
            value={settings.scheme}
            options={schemes}
            onChange={(scheme) => onChange({ scheme })}
          />
          <Choice
            name="Language"
            value={settings.locale}
            options={locales}
            onChange={(locale) => onChange({ locale, direction: directionOf(locale) })}
          />
          <Choice
            name="Direction"
            value={settings.direction}
            options={directions}
            onChange={(direction) => onChange({ direction })}
          />
          <Choice
            name="Corner"
            value={settings.position}
            options={positions}
            onChange={(position) => onChange({ position })}
          />
          <Choice
            name="Group"
            value={String(settings.group)}
            options={groups}
            onChange={(group) => onChange({ group: Number(group) })}
          />
          <p className="border-line border-t pt-[12px]">
            Fonts, corners, sizes:{' '}
            <ShopLink to="theme" className="text-brand underline underline-offset-2">
              the theme builder
            </ShopLink>
            .
          </p>
          <p className="border-line border-t pt-[12px]">
            Answer from{' '}
            <a
              href="/agent"
              target="_blank"
              rel="noreferrer"
              className="text-brand underline underline-offset-2"
            >
              the agent console
            </a>{' '}
            as <code className="rounded-[4px] bg-sunken px-[4px]">agent1@example.com</code> with the password{' '}
            <code className="rounded-[4px] bg-sunken px-[4px]">demo</code>.
          </p>
        </div>
      </details>
    </aside>
  )
}

function Setting({ id, name, children }: { id: string; name: string; children: ReactNode }) {
  return (
    <div className="grid gap-[4px]">
      <label htmlFor={id} className="text-[13px] text-quiet">
        {name}
      </label>
      {children}
    </div>
  )
}

type ChoiceProps<Value extends string> = {
  name: string
  value: string
  options: readonly { readonly value: Value; readonly name: string }[]
  onChange: (value: Value) => void
}

function Choice<Value extends string>({ name, value, options, onChange }: ChoiceProps<Value>) {
  const id = useId()
  const choose = (chosen: string): void => {
    const option = options.find((candidate) => candidate.value === chosen)
    if (option) onChange(option.value)
  }
  return (
    <Setting id={id} name={name}>
      <select id={id} value={value} onChange={(event) => choose(event.target.value)} className={control}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </Setting>
  )
}
