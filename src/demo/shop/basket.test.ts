import { expect, test } from 'vitest'
import { type Basket, bagsIn, linesOf, maxBagsOfOneCoffee, reduceBasket, totalOf } from './basket.ts'

const added = (basket: Basket, coffeeId: string): Basket =>
  reduceBasket(basket, { type: 'bagAdded', coffeeId })

test('the total is the sum of the bags', () => {
  const basket = ['gakuyu', 'la-cumbre', 'gakuyu'].reduce(added, {})
  const lines = linesOf(basket)
  expect(lines.map((line) => [line.coffee.id, line.bags])).toEqual([
    ['la-cumbre', 1],
    ['gakuyu', 2],
  ])
  expect(bagsIn(lines)).toBe(3)
  expect(totalOf(lines)).toBe(1050 + 2 * 1250)
})

test('a removed coffee leaves the others alone', () => {
  const basket = ['gakuyu', 'la-cumbre'].reduce(added, {})
  expect(reduceBasket(basket, { type: 'coffeeRemoved', coffeeId: 'gakuyu' })).toEqual({ 'la-cumbre': 1 })
})

test('a basket holds no more of one coffee than the shop roasts in a day', () => {
  let basket: Basket = {}
  for (let bag = 0; bag < maxBagsOfOneCoffee + 3; bag += 1) basket = added(basket, 'gakuyu')
  expect(basket['gakuyu']).toBe(maxBagsOfOneCoffee)
})
