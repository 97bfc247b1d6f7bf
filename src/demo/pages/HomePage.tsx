import { CoffeeBag } from '../art/CoffeeBag.tsx'
import { PourOverScene } from '../art/PourOverScene.tsx'
import { coffees } from '../shop/coffees.ts'
import { price } from '../shop/money.ts'
import { ShopLink } from '../shop/ShopLink.tsx'

const promises: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: 'Roasted on Monday, yours on Thursday',
    text: 'Two roasting days a week, nothing waits on a shelf. The date is on every bag.',
  },
  {
    title: 'Bought from people we know',
    text: 'Six farms and cooperatives, the same ones each year, paid before the harvest.',
  },
  {
    title: 'Help with every cup',
    text: 'Bitter? Sour? Ask in the chat. Someone who roasts the coffee will answer.',
  },
]

export function HomePage() {
  return (
    <>
      <section className="grid items-center gap-[32px] py-[40px] min-[860px]:grid-cols-[1fr_1.05fr] min-[860px]:py-[64px]">
        <div>
          <h1
            tabIndex={-1}
            className="text-balance font-display font-semibold text-[40px] leading-[1.08] min-[720px]:text-[58px]"
          >
            Good coffee is mostly paying attention.
          </h1>
          <p className="mt-[20px] max-w-[46ch] text-[19px] text-quiet">
            We roast six coffees in small batches, write down exactly how we brew them, and post them on the
            same day.
          </p>
          <p className="mt-[28px] flex flex-wrap items-center gap-x-[24px] gap-y-[12px]">
            <ShopLink
              to="coffee"
              className="rounded-full bg-brand px-[24px] py-[12px] font-semibold text-on-brand hover:brightness-110"
            >
              See our coffee
            </ShopLink>
            <ShopLink to="brewing" className="text-brand underline underline-offset-4">
              Learn to brew it
            </ShopLink>
          </p>
        </div>
        <PourOverScene className="w-full rounded-[24px]" />
      </section>

      <section aria-labelledby="this-week" className="py-[24px]">
        <div className="flex flex-wrap items-baseline gap-x-[24px]">
          <h2 id="this-week" className="me-auto font-display font-semibold text-[28px]">
            Roasted this week
          </h2>
          <ShopLink to="coffee" className="text-brand underline underline-offset-4">
            All coffees
          </ShopLink>
        </div>
        <ul className="mt-[20px] grid gap-[20px] min-[640px]:grid-cols-3">
          {coffees.slice(0, 3).map((coffee) => (
            <li key={coffee.id} className="rounded-[16px] border border-line bg-card p-[20px]">
              <CoffeeBag pigment={coffee.pigment} label={coffee.label} className="mx-auto h-[180px]" />
              <h3 className="mt-[16px] font-semibold text-[18px]">
                <ShopLink to="coffee" hash={`#${coffee.id}`} className="hover:text-brand">
                  {coffee.name}
                </ShopLink>
              </h3>
              <p className="text-[15px] text-quiet">{coffee.notes}</p>
              <p className="mt-[4px] tabular-nums">{price(coffee.price)}</p>
            </li>
          ))}
        </ul>
      </section>

      <section
        aria-labelledby="why"
        className="mt-[40px] rounded-[24px] bg-sunken p-[28px] min-[860px]:p-[40px]"
      >
        <h2 id="why" className="font-display font-semibold text-[28px]">
          What we promise
        </h2>
        <ul className="mt-[20px] grid gap-[24px] min-[760px]:grid-cols-3">
          {promises.map((promise) => (
            <li key={promise.title}>
              <h3 className="font-semibold">{promise.title}</h3>
              <p className="mt-[6px] text-[16px] text-quiet">{promise.text}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
