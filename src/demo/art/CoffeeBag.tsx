import type { Coffee, Pigment } from '../shop/coffees.ts'

// Whole class names, because Tailwind finds them by reading the sources.
const fills = {
  clay: 'fill-clay',
  leaf: 'fill-leaf',
  berry: 'fill-berry',
  sun: 'fill-sun',
  night: 'fill-night',
  bean: 'fill-bean',
} as const satisfies Record<Pigment, string>

const strokes = {
  clay: 'stroke-clay',
  leaf: 'stroke-leaf',
  berry: 'stroke-berry',
  sun: 'stroke-sun',
  night: 'stroke-night',
  bean: 'stroke-bean',
} as const satisfies Record<Pigment, string>

type CoffeeBagProps = { pigment: Pigment; label: Coffee['label']; className: string }

/** A bag with a folded top, a tin tie and a label. It says nothing that the words beside it do not. */
export function CoffeeBag({ pigment, label, className }: CoffeeBagProps) {
  const fill = fills[pigment]
  return (
    <svg viewBox="0 0 130 170" aria-hidden="true" className={className}>
      <ellipse cx="65" cy="163" rx="50" ry="5" className="fill-ink opacity-10" />
      <path d="M21 38 17 156c0 4 3 6 7 6h82c4 0 7-2 7-6l-4-118z" className={fill} />
      <path d="M21 38 17 156c0 4 3 6 7 6h9l-3-124z" className="fill-ink opacity-15" />
      <path d="M109 38l4 118c0 4-3 6-7 6h-9l3-124z" className="fill-cream opacity-15" />
      <path d="M23 12h84c2 0 3 1 3 3v25H20V15c0-2 1-3 3-3z" className={fill} />
      <path d="M20 27h90v13H20z" className="fill-ink opacity-10" />
      <rect x="12" y="20" width="106" height="7" rx="3.5" className="fill-cream" />
      <path d="M12 23.5h106" className="stroke-ink opacity-20" strokeWidth="1" />
      <rect x="33" y="56" width="64" height="82" rx="4" className="fill-cream" />
      <g transform="translate(37 60)">
        <rect width="56" height="44" rx="2" className={`${fill} opacity-20`} />
        <g className={`${strokes[pigment]} fill-none`} strokeWidth="2" strokeLinecap="round">
          <LabelDrawing label={label} fill={fill} />
        </g>
      </g>
      <g className="fill-bean">
        <rect x="41" y="112" width="48" height="4" rx="2" />
        <rect x="47" y="120" width="36" height="2.5" rx="1.25" className="opacity-50" />
        <rect x="51" y="126" width="28" height="2.5" rx="1.25" className="opacity-50" />
      </g>
      <circle cx="65" cy="47" r="2.500" className="fill-ink opacity-25" />
    </svg>
  )
}

function LabelDrawing({ label, fill }: { label: Coffee['label']; fill: string }) {
  switch (label) {
    case 'hills':
      return (
        <>
          <circle cx="40" cy="13" r="6" className={fill} stroke="none" />
          <path d="M3 38c9-14 15-14 22-5 6-13 18-14 28 5" />
          <path d="M3 30c7-8 11-8 15-4" />
        </>
      )
    case 'sun':
      return (
        <>
          <path d="M14 34a14 14 0 0 1 28 0z" className={fill} stroke="none" />
          <path d="M28 14V8M16 19l-4-4M40 19l4-4M9 28H4M47 28h5M6 38h44" />
        </>
      )
    case 'leaves':
      return (
        <>
          <path d="M28 40C28 26 27 16 24 6" />
          <path d="M27 27c-9 1-14-3-16-10 9-1 14 3 16 10z" className={fill} />
          <path d="M28 35c8 0 14-4 15-12-9 0-14 5-15 12z" className={fill} />
          <path d="M26 15c6-1 9-4 9-10-6 0-9 4-9 10z" className={fill} />
        </>
      )
    case 'waves':
      return (
        <path d="M4 14c6-6 10-6 16 0s10 6 16 0 10-6 16 0M4 24c6-6 10-6 16 0s10 6 16 0 10-6 16 0M4 34c6-6 10-6 16 0s10 6 16 0 10-6 16 0" />
      )
    case 'house':
      return (
        <>
          <path d="M12 38V22l16-13 16 13v16z" />
          <path d="M24 38V27h8v11z" className={fill} />
          <path d="M37 16V8" />
        </>
      )
    case 'moon':
      return (
        <>
          <path d="M34 8a15 15 0 1 0 8 25A16 16 0 0 1 34 8z" className={fill} stroke="none" />
          <path d="M45 12v6M42 15h6M10 10v4M8 12h4M50 28v4M48 30h4" />
        </>
      )
  }
}
