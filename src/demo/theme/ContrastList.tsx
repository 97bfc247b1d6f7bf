import { contrastOf } from './contrast.ts'
import { pixelOf } from './pixelOf.ts'
import type { WidgetColors } from './useWidgetColors.ts'

const pairs = [
  { what: 'Text on accent', front: '--parley-on-accent', back: '--parley-accent', needed: 4.5 },
  { what: 'Accent on the surface', front: '--parley-accent', back: '--parley-surface', needed: 3 },
  { what: 'Text on the surface', front: '--parley-text', back: '--parley-surface', needed: 4.5 },
  { what: 'Muted text', front: '--parley-text-muted', back: '--parley-surface', needed: 4.5 },
  { what: 'Links', front: '--parley-accent-text', back: '--parley-surface', needed: 4.5 },
] as const

/** The contrast of the widget's colours, measured on the widget itself in the scheme that it shows. */
export function ContrastList({ colors }: { colors: WidgetColors }) {
  const measured = pairs.flatMap(({ what, front, back, needed }) => {
    const [ink, ground] = [colors[front] ?? '', colors[back] ?? '']
    const [one, other] = [pixelOf(ink), pixelOf(ground)]
    return one && other ? [{ what, ink, ground, needed, ratio: contrastOf(one, other) }] : []
  })
  if (measured.length === 0) {
    return <p className="text-[15px] text-quiet">Open the chat once, and its colours are measured here.</p>
  }
  return (
    <ul className="grid gap-[10px]">
      {measured.map(({ what, ink, ground, needed, ratio }) => (
        <li key={what} className="flex items-center gap-[12px] text-[15px]">
          <span
            aria-hidden="true"
            style={{ color: ink, backgroundColor: ground }}
            className="grid h-[34px] w-[46px] shrink-0 place-items-center rounded-[9px] border border-line font-semibold text-[14px]"
          >
            {/* What needs less is a control, not text. */}
            {needed < 4.5 ? <span className="size-[14px] rounded-full bg-current" /> : 'Aa'}
          </span>
          <span className="grid flex-1 leading-[1.35]">
            {what}
            <span dir="ltr" className="text-[13px] text-quiet tabular-nums rtl:text-end">
              {/* Cut, not rounded: 4.49 is not enough. */}
              {(Math.floor(ratio * 10) / 10).toFixed(1)} : 1, needs {needed}
            </span>
          </span>
          <span
            className={`rounded-full border px-[10px] text-[13px] ${ratio >= needed ? 'border-line text-quiet' : 'border-brand font-semibold text-brand'}`}
          >
            {ratio >= needed ? 'enough' : 'too low'}
          </span>
        </li>
      ))}
    </ul>
  )
}
