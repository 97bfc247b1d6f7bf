import { type ReactNode, useId, useState } from 'react'
import { PageTitle } from '../pages/PageTitle.tsx'
import { type DemoSettings, layers, plainTheme, positions, schemes } from '../panel/demoSettings.ts'
import { ColorField } from './ColorField.tsx'
import { ContrastList } from './ContrastList.tsx'
import { Segments } from './Segments.tsx'
import { Snippet } from './Snippet.tsx'
import { ThemeField } from './ThemeField.tsx'
import { colorGroups, shapeGroups, type ThemeProperty, type ThemeValues } from './themeProperties.ts'
import { besideOthers, cssOf, tagOf } from './themeSnippets.ts'
import { useRoom } from './useRoom.ts'
import { useWidgetColors } from './useWidgetColors.ts'

type ThemePageProps = {
  settings: DemoSettings
  license: number
  onChange: (patch: Partial<DemoSettings>) => void
}

// The open window stands in a physical corner; but on phones, nothing of the builder lies below it.
const besideWindow = {
  right: 'min-[700px]:pr-[max(0px,calc(min(var(--builder-room),100vw-248px)-max(20px,(100vw-1080px)/2)))]',
  left: 'min-[700px]:pl-[max(0px,calc(min(var(--builder-room),100vw-248px)-max(20px,(100vw-1080px)/2)))]',
} as const satisfies Record<DemoSettings['position'], string>

/** The theme builder: what a site owner can set about the widget's looks, live, with the code to take along. */
export function ThemePage({ settings, license, onChange }: ThemePageProps) {
  const colors = useWidgetColors()
  const [resets, setResets] = useState(0)
  const { color, scheme, position, layer, properties } = settings
  const set = (name: string, value: string): void => {
    const others = Object.entries(properties).filter(([other]) => other !== name)
    onChange({ properties: Object.fromEntries(value === '' ? others : [...others, [name, value]]) })
  }
  const reset = (): void => {
    onChange(plainTheme)
    // Half-written values are the fields' own: they go with the fields.
    setResets((count) => count + 1)
  }
  const fields = (group: { readonly properties: readonly ThemeProperty[] }): ReactNode =>
    group.properties.map((property) => (
      <ThemeField
        key={property.name}
        property={besideOthers(property, properties)}
        value={valueIn(properties, property)}
        derived={colors[property.name] ?? ''}
        onChange={(value) => set(property.name, value)}
      />
    ))
  return (
    <div ref={useRoom(properties)} className={besideWindow[position]}>
      <PageTitle
        title="Make the chat your own"
        lead="Choose, and the chat in the corner follows at once. Take the code along when it looks right."
      />
      <div key={resets} className="@container">
        <div className="grid gap-[20px] @min-[560px]:grid-cols-2">
          <Card title="Brand">
            <ColorField
              label="Brand colour"
              value={color ?? ''}
              derived={colors['--parley-accent'] ?? ''}
              onChange={(value) => onChange({ color: value === '' ? null : value })}
            />
            <Segments
              name="Colour scheme"
              value={scheme}
              options={schemes}
              onChange={(chosen) => onChange({ scheme: chosen })}
            />
            <Segments
              name="Position"
              value={position}
              options={positions}
              onChange={(chosen) => onChange({ position: chosen })}
            />
            <Segments
              name="Layer"
              value={layer}
              options={layers}
              onChange={(chosen) => onChange({ layer: chosen })}
            />
          </Card>
          <Card title="Contrast" hint="As the chat shows it now; the other scheme is one click away.">
            <ContrastList colors={colors} />
          </Card>
          {shapeGroups.map((group) => (
            <Card key={group.name} title={group.name} {...('hint' in group ? { hint: group.hint } : {})}>
              {fields(group)}
            </Card>
          ))}
          <details className="group rounded-[16px] border border-line bg-card @min-[560px]:col-span-full">
            <summary className="cursor-pointer rounded-[16px] px-[24px] py-[16px] font-display font-semibold text-[20px]">
              Single colours
            </summary>
            <div className="px-[24px] pb-[24px]">
              <p className="max-w-[60ch] text-[15px] text-quiet">
                All of them are derived from the brand colour, with enough contrast. One that is set here is
                used as it is, in both schemes.
              </p>
              <div className="mt-[16px] grid gap-[28px] @min-[560px]:grid-cols-3">
                {colorGroups.map((group) => (
                  <section key={group.name} aria-label={group.name} className="grid content-start gap-[14px]">
                    <h3 className="font-semibold text-[16px]">{group.name}</h3>
                    {fields(group)}
                  </section>
                ))}
              </div>
            </div>
          </details>
          <Card title="Your code" wide>
            <Snippet
              title="Script tag"
              code={tagOf(settings, window.location.origin, license)}
              empty="There is always a script tag."
            />
            <Snippet
              title="Style sheet"
              code={cssOf(properties)}
              empty="Nothing to add: everything is the widget’s own."
            />
            <div>
              <button
                type="button"
                onClick={reset}
                className="cursor-pointer rounded-[10px] border border-line bg-card px-[16px] py-[8px] font-semibold text-[15px] hover:bg-sunken"
              >
                Reset
              </button>
            </div>
          </Card>
        </div>
      </div>
    </div>
  )
}

function valueIn(values: ThemeValues, property: ThemeProperty): string {
  return new Map(Object.entries(values)).get(property.name) ?? ''
}

type CardProps = { title: string; hint?: string; wide?: boolean; children: ReactNode }

function Card({ title, hint, wide = false, children }: CardProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className={`grid min-w-0 content-start gap-[16px] rounded-[16px] border border-line bg-card p-[24px] ${wide ? '@min-[560px]:col-span-full' : ''}`}
    >
      <div>
        <h2 id={id} className="font-display font-semibold text-[20px]">
          {title}
        </h2>
        {hint !== undefined && <p className="mt-[2px] text-[14px] text-quiet">{hint}</p>}
      </div>
      {children}
    </section>
  )
}
