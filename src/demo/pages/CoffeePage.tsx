import { CoffeeBag } from '../art/CoffeeBag.tsx'
import { type Coffee, coffees } from '../shop/coffees.ts'
import { price } from '../shop/money.ts'
import { PageTitle } from './PageTitle.tsx'

export function CoffeePage({ onAdd }: { onAdd: (coffeeId: string) => void }) {
  return (
    <>
      <PageTitle
        title="Six coffees, no more"
        lead="Every price is for a bag of 250 g, as beans or ground for you. A bag makes about sixteen cups."
      />
      <ul className="grid gap-[20px] min-[640px]:grid-cols-2 min-[960px]:grid-cols-3">
        {coffees.map((coffee) => (
          <li
            key={coffee.id}
            id={coffee.id}
            tabIndex={-1}
            className="flex scroll-mt-[24px] flex-col rounded-[16px] border border-line bg-card p-[24px]"
          >
            <CoffeeCard coffee={coffee} onAdd={() => onAdd(coffee.id)} />
          </li>
        ))}
      </ul>
    </>
  )
}

function CoffeeCard({ coffee, onAdd }: { coffee: Coffee; onAdd: () => void }) {
  return (
    <>
      <CoffeeBag pigment={coffee.pigment} label={coffee.label} className="mx-auto h-[200px]" />
      <h2 className="mt-[20px] font-display font-semibold text-[22px]">{coffee.name}</h2>
      <p className="text-[14px] text-quiet">
        {coffee.origin} · {coffee.process} · {coffee.roast} roast
      </p>
      <p className="mt-[10px] font-semibold">{coffee.notes}</p>
      <p className="mt-[4px] text-[15px] text-quiet">{coffee.about}</p>
      <div className="mt-auto flex items-center justify-between pt-[20px]">
        <span className="font-semibold text-[19px] tabular-nums">{price(coffee.price)}</span>
        <button
          type="button"
          onClick={onAdd}
          className="cursor-pointer rounded-full border border-brand px-[18px] py-[8px] font-semibold text-[15px] text-brand hover:bg-brand hover:text-on-brand"
        >
          Add to basket<span className="sr-only"> {coffee.name}</span>
        </button>
      </div>
    </>
  )
}
