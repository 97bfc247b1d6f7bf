import { type Coffee, coffees } from './coffees.ts'

/** How many bags of each coffee, by its id. */
export type Basket = { readonly [coffeeId: string]: number }

/** A basket holds no more of one coffee than the shop roasts in a day. */
export const maxBagsOfOneCoffee = 12

export type BasketChange =
  | { readonly type: 'bagAdded'; readonly coffeeId: string }
  | { readonly type: 'coffeeRemoved'; readonly coffeeId: string }

export function reduceBasket(basket: Basket, change: BasketChange): Basket {
  const { [change.coffeeId]: bags = 0, ...others } = basket
  if (change.type === 'coffeeRemoved') return others
  return { ...basket, [change.coffeeId]: Math.min(bags + 1, maxBagsOfOneCoffee) }
}

export type BasketLine = { readonly coffee: Coffee; readonly bags: number }

/** What is in the basket, in the order of the shelf. */
export const linesOf = (basket: Basket): readonly BasketLine[] =>
  coffees.flatMap((coffee) => {
    const bags = basket[coffee.id] ?? 0
    return bags > 0 ? [{ coffee, bags }] : []
  })

export const bagsIn = (lines: readonly BasketLine[]): number =>
  lines.reduce((bags, line) => bags + line.bags, 0)

/** pence */
export const totalOf = (lines: readonly BasketLine[]): number =>
  lines.reduce((pence, line) => pence + line.bags * line.coffee.price, 0)
