import { type BasketLine, bagsIn, totalOf } from './basket.ts'
import { price } from './money.ts'

type BasketMenuProps = { lines: readonly BasketLine[]; onRemove: (coffeeId: string) => void }

/** The basket as a disclosure in the header. What changes in it is also said by a live region. */
export function BasketMenu({ lines, onRemove }: BasketMenuProps) {
  const bags = bagsIn(lines)
  const summary = bags === 1 ? '1 bag' : `${bags} bags`
  return (
    <div className="relative">
      {/* Beside the disclosure: what is inside a closed one is said to nobody. */}
      <span role="status" className="sr-only">
        {bags > 0 ? `${summary} in the basket, ${price(totalOf(lines))}` : ''}
      </span>
      <details className="group">
        <summary className="flex cursor-pointer list-none items-center gap-[8px] rounded-[8px] border border-line px-[10px] py-[6px] text-[15px] hover:bg-sunken">
          Basket
          <span className="rounded-full bg-sunken px-[8px] text-[13px] tabular-nums group-open:bg-card">
            {bags}
            <span className="sr-only">{bags === 1 ? ' bag' : ' bags'}</span>
          </span>
        </summary>
        <div className="absolute end-0 z-10 mt-[8px] w-[min(320px,calc(100vw-40px))] rounded-[12px] border border-line bg-card p-[16px] text-[15px] shadow-lg">
          {lines.length === 0 ? (
            <p className="text-quiet">Nothing here yet.</p>
          ) : (
            <ul className="grid gap-[12px]">
              {lines.map((line) => (
                <li key={line.coffee.id} className="flex items-baseline gap-[12px]">
                  <span className="flex-1">
                    {line.coffee.name} <span className="text-quiet">× {line.bags}</span>
                  </span>
                  <span className="tabular-nums">{price(line.bags * line.coffee.price)}</span>
                  <button
                    type="button"
                    onClick={() => onRemove(line.coffee.id)}
                    className="cursor-pointer text-[14px] text-brand underline underline-offset-2"
                  >
                    Remove<span className="sr-only"> {line.coffee.name}</span>
                  </button>
                </li>
              ))}
            </ul>
          )}
          <p className="mt-[12px] flex border-line border-t pt-[12px] font-semibold">
            <span className="flex-1">Total</span>
            <span className="tabular-nums">{price(totalOf(lines))}</span>
          </p>
          <p className="mt-[8px] text-[13px] text-quiet">This is a demonstration: nothing can be paid for.</p>
        </div>
      </details>
    </div>
  )
}
