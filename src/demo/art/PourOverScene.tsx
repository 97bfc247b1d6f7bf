/** The picture on the first page: a window sill in the morning, a kettle pouring, a cup beside it. */
export function PourOverScene({ className }: { className: string }) {
  return (
    <svg
      viewBox="0 0 640 480"
      role="img"
      aria-label="A kettle pours water into a paper filter above a glass jug, on a sill before morning hills"
      className={className}
    >
      <rect width="640" height="480" className="fill-sunken" />
      <Window />
      <rect y="392" width="640" height="88" className="fill-clay" />
      <rect y="392" width="640" height="10" className="fill-ink opacity-15" />
      <Kettle />
      <Jug />
      <Cup />
      <Beans />
    </svg>
  )
}

function Window() {
  return (
    <g>
      <rect x="52" y="36" width="536" height="356" rx="12" className="fill-cream" />
      <circle cx="452" cy="150" r="54" className="fill-sun" />
      <path
        d="M52 300c70-76 128-84 186-34 52-72 118-78 172-18 50-46 110-46 178 14v130H52z"
        className="fill-leaf opacity-45"
      />
      <path d="M52 336c88-52 150-44 220-8 96-60 196-62 316 4v60H52z" className="fill-leaf opacity-75" />
      <g className="stroke-cream opacity-40" strokeWidth="3" fill="none">
        <path d="M70 362c80-34 146-30 208-8M96 384c70-26 130-22 190-6M360 352c70-28 140-26 214 4M340 378c80-26 150-24 240 2" />
      </g>
      <path d="M320 36v356M52 190h536" className="stroke-sunken" strokeWidth="10" />
      <rect
        x="52"
        y="36"
        width="536"
        height="356"
        rx="12"
        className="fill-none stroke-bean"
        strokeWidth="12"
      />
    </g>
  )
}

function Kettle() {
  return (
    <g strokeLinejoin="round" strokeLinecap="round">
      <path d="M100 258c-38-6-44-78 8-84" className="fill-none stroke-bean" strokeWidth="13" />
      <path
        d="M208 268c42 2 34-58 54-84 8-10 18-14 32-12"
        className="fill-none stroke-night"
        strokeWidth="13"
      />
      <path d="M298 178c10 8 12 24 12 60" className="fill-none stroke-night opacity-35" strokeWidth="5" />
      <path
        d="M112 164 94 282c-1 10 6 16 16 16h104c10 0 17-6 16-16l-18-118z"
        className="fill-night stroke-night"
        strokeWidth="4"
      />
      <path d="M118 160c4-18 22-26 44-26s40 8 44 26z" className="fill-night" />
      <path d="M110 162h104" className="stroke-bean" strokeWidth="8" />
      <circle cx="162" cy="126" r="9" className="fill-bean" />
      <path d="M128 186l-10 88" className="stroke-cream opacity-25" strokeWidth="8" />
    </g>
  )
}

function Jug() {
  return (
    <g strokeLinejoin="round" strokeLinecap="round">
      <path d="M252 228h112l-38 62h-36z" className="fill-cream" />
      <path d="M266 242h84l-30 48h-24z" className="fill-bean" />
      <path d="M246 226h124" className="stroke-bean" strokeWidth="7" />
      <path d="M278 292h60" className="stroke-bean" strokeWidth="8" />
      <path
        d="M284 298c-26 18-44 40-44 68 0 18 12 28 30 28h76c18 0 30-10 30-28 0-28-18-50-44-68z"
        className="fill-cream opacity-60"
      />
      <path d="M243 352c0 30 9 42 27 42h76c18 0 27-12 27-42z" className="fill-bean" />
      <path d="M308 294v58" className="stroke-bean" strokeWidth="4" />
      <path
        d="M284 298c-26 18-44 40-44 68 0 18 12 28 30 28h76c18 0 30-10 30-28 0-28-18-50-44-68"
        className="fill-none stroke-bean opacity-60"
        strokeWidth="4"
      />
      <path d="M258 340c4-10 10-18 18-26" className="fill-none stroke-card opacity-70" strokeWidth="5" />
    </g>
  )
}

function Cup() {
  return (
    <g strokeLinejoin="round" strokeLinecap="round" fill="none">
      <path d="M528 336c34-10 46 38 2 42" className="stroke-card" strokeWidth="11" />
      <path d="M424 322h108l-8 56c-2 12-10 18-20 18h-52c-10 0-18-6-20-18z" className="fill-card" />
      <ellipse cx="478" cy="322" rx="54" ry="11" className="fill-cream" />
      <ellipse cx="478" cy="323" rx="45" ry="8" className="fill-bean" />
      <path d="M430 352h98" className="stroke-brand" strokeWidth="5" />
      <path d="M412 400h132" className="stroke-card" strokeWidth="9" />
      <path
        d="M462 300c-10-16 10-24 0-42M492 296c-10-16 10-24 0-42"
        className="stroke-card opacity-75"
        strokeWidth="6"
      />
    </g>
  )
}

function Beans() {
  const places = ['92 430', '128 442', '110 454', '566 436', '590 452', '548 456', '392 440'] as const
  return (
    <g>
      {places.map((place, index) => (
        <g key={place} transform={`translate(${place}) rotate(${index * 53})`}>
          <ellipse rx="13" ry="9" className="fill-bean" />
          <path d="M-11 0c7-5 14 5 22 0" className="fill-none stroke-cream opacity-50" strokeWidth="2" />
        </g>
      ))}
    </g>
  )
}
