export type Plan = {
  readonly id: string
  readonly name: string
  readonly bags: string
  /** pence for each delivery */
  readonly price: number
  readonly every: string
  readonly points: readonly string[]
  readonly favourite: boolean
}

export const plans: readonly Plan[] = [
  {
    id: 'taster',
    name: 'Taster',
    bags: 'One bag of 250 g',
    price: 950,
    every: 'every two weeks',
    points: ['A different coffee each time', 'Delivery included', 'Skip or stop whenever you like'],
    favourite: false,
  },
  {
    id: 'household',
    name: 'Household',
    bags: 'Two bags of 250 g',
    price: 1800,
    every: 'every two weeks',
    points: ['Choose them, or let us', 'Delivery included', 'First look at small lots'],
    favourite: true,
  },
  {
    id: 'office',
    name: 'Office',
    bags: 'Two bags of 1 kg',
    price: 6200,
    every: 'every week',
    points: ['Ground for your machine', 'One invoice a month', 'A grinder on loan from 4 kg a month'],
    favourite: false,
  },
]

export type DeliveryPrice = {
  readonly to: string
  readonly days: string
  /** pence */
  readonly price: number
  /** pence; orders above it are delivered free of charge */
  readonly freeFrom: number | null
}

export const deliveryPrices: readonly DeliveryPrice[] = [
  { to: 'United Kingdom', days: '2 to 3 working days', price: 295, freeFrom: 2500 },
  { to: 'Ireland', days: '3 to 5 working days', price: 650, freeFrom: 6000 },
  { to: 'Rest of Europe', days: '5 to 8 working days', price: 950, freeFrom: 9000 },
  { to: 'Elsewhere', days: '8 to 14 working days', price: 1600, freeFrom: null },
]

export const questions: readonly { readonly question: string; readonly answer: string }[] = [
  {
    question: 'When do you roast?',
    answer:
      'On Mondays and Thursdays. What you order before eight in the morning of a roasting day leaves on the same afternoon.',
  },
  {
    question: 'Can you grind it for me?',
    answer: 'Yes, at no charge. Tell us what you brew with and we set the grinder for it.',
  },
  {
    question: 'What if I do not like a coffee?',
    answer: 'Write to us in the chat. We send another one, and you give the first to a neighbour.',
  },
]
