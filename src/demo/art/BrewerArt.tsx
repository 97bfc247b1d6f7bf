import type { Brewer } from '../shop/brewers.ts'

/** A drawing of what the coffee is brewed in, for the eye only. */
export function BrewerArt({ kind, className }: { kind: Brewer['art']; className: string }) {
  return (
    <svg viewBox="0 0 96 96" aria-hidden="true" className={className}>
      <circle cx="48" cy="48" r="48" className="fill-sunken" />
      <g className="stroke-ink" strokeWidth="2.500" strokeLinecap="round" strokeLinejoin="round" fill="none">
        <Drawing kind={kind} />
      </g>
    </svg>
  )
}

function Drawing({ kind }: { kind: Brewer['art'] }) {
  switch (kind) {
    case 'cone':
      return (
        <>
          <path d="M26 24h44L55 45H41z" className="fill-cream" />
          <path d="M31 31h34l-10 14H41z" className="fill-bean" />
          <path d="M36 47h24" />
          <path d="M38 49c-7 5-11 11-11 17 0 5 4 8 8 8h26c4 0 8-3 8-8 0-6-4-12-11-17" />
          <path d="M29 62h38c1 8-2 12-6 12H35c-4 0-7-4-6-12z" className="fill-clay" />
          <path d="M48 47v9" className="stroke-bean" />
        </>
      )
    case 'press':
      return (
        <>
          <path d="M48 16v22" />
          <circle cx="48" cy="15" r="3" className="fill-clay" />
          <path d="M31 28h34v46H31z" className="fill-cream" />
          <path d="M31 44h34v30H31z" className="fill-bean" />
          <path d="M29 28h38M33 40h30M28 75h40" />
          <path d="M65 36h7c3 0 4 2 4 5v13c0 3-2 5-5 5h-6" />
        </>
      )
    case 'moka':
      return (
        <>
          <path d="M34 46 30 22l-6-3h38l-2 27z" className="fill-cream" />
          <path d="M34 50 29 76h36l-5-26z" className="fill-clay" />
          <path d="M32 46h30v5H32z" className="fill-cream" />
          <path d="M41 15h6v4h-6zM60 24h12c3 0 4 2 4 4v14" />
          <path d="M43 53l-2 20M52 53l2 20" className="opacity-50" />
        </>
      )
    case 'cold':
      return (
        <>
          <path d="M30 20h36l-5 56H35z" className="fill-cream" />
          <path d="M32 38h32l-3.500 38H35z" className="fill-bean" />
          <path d="m39 42 10-3 3 10-10 3zM48 56l9 2-2 9-9-2z" className="fill-sunken" />
          <path d="M56 28 64 8l6 2" className="stroke-clay" />
          <circle cx="68" cy="26" r="8" className="fill-sun" />
          <path d="M68 18v16M60 26h16" className="opacity-50" />
        </>
      )
  }
}
