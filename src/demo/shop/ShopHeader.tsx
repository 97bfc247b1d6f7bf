import { BasketMenu } from './BasketMenu.tsx'
import type { BasketLine } from './basket.ts'
import type { KnownRoute, Route } from './routes.ts'
import { ShopLink } from './ShopLink.tsx'

const pages: readonly { readonly route: KnownRoute; readonly name: string }[] = [
  { route: 'coffee', name: 'Coffee' },
  { route: 'brewing', name: 'Brewing' },
  { route: 'pricing', name: 'Pricing' },
]

type ShopHeaderProps = {
  route: Route
  lines: readonly BasketLine[]
  onRemove: (coffeeId: string) => void
}

export function ShopHeader({ route, lines, onRemove }: ShopHeaderProps) {
  return (
    <header className="border-line border-b bg-card">
      <div className="mx-auto flex max-w-[1120px] flex-wrap items-center gap-x-[12px] gap-y-[4px] px-[20px] py-[12px] min-[560px]:gap-x-[24px]">
        <ShopLink
          to="home"
          current={route === 'home'}
          className="me-auto flex items-center gap-[10px] rounded-[6px] font-display font-semibold text-[20px] text-ink no-underline"
        >
          <Mark />
          Harrow Lane
        </ShopLink>
        <nav aria-label="Shop" className="order-last w-full min-[560px]:order-none min-[560px]:w-auto">
          <ul className="flex gap-[4px] min-[560px]:gap-[8px]">
            {pages.map((page) => (
              <li key={page.route}>
                <ShopLink
                  to={page.route}
                  current={page.route === route}
                  className="block rounded-[8px] px-[10px] py-[6px] text-[16px] text-quiet hover:bg-sunken hover:text-ink aria-[current]:font-semibold aria-[current]:text-brand"
                >
                  {page.name}
                </ShopLink>
              </li>
            ))}
          </ul>
        </nav>
        <BasketMenu lines={lines} onRemove={onRemove} />
      </div>
    </header>
  )
}

/** Two leaves and a bean: the shop's sign. */
function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className="size-[32px]">
      <circle cx="16" cy="16" r="16" className="fill-brand" />
      <g className="fill-none stroke-on-brand" strokeWidth="1.8" strokeLinecap="round">
        <ellipse cx="16" cy="17" rx="5.6" ry="8" transform="rotate(32 16 17)" />
        <path d="M12.4 22.6c1.2-3 4.8-3.4 3.6-5.9s2.200-3.400 3.700-5.300" />
        <path d="M21 9c.6-1.900 2.300-3 4.200-3 .1 2-1 3.600-2.900 4.200" />
      </g>
    </svg>
  )
}
