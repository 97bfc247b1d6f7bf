export type Brewer = {
  readonly id: string
  readonly name: string
  readonly dose: string
  readonly water: string
  readonly grind: string
  readonly time: string
  readonly steps: readonly string[]
  readonly art: 'cone' | 'press' | 'moka' | 'cold'
}

export const brewers: readonly Brewer[] = [
  {
    id: 'pour-over',
    name: 'Pour-over',
    dose: '15 g',
    water: '250 g at 96 °C',
    grind: 'Medium-fine, like table salt',
    time: '3 minutes',
    steps: [
      'Rinse the paper with hot water and pour that water away.',
      'Wet the coffee with 45 g of water and wait for 40 seconds.',
      'Pour the rest slowly, in circles, until the scale says 250 g.',
      'When the bed is flat and dry, it is done.',
    ],
    art: 'cone',
  },
  {
    id: 'french-press',
    name: 'French press',
    dose: '30 g',
    water: '500 g at 94 °C',
    grind: 'Coarse, like sea salt',
    time: '8 minutes',
    steps: [
      'Pour all the water over the coffee and put the lid on without pressing.',
      'After four minutes stir the crust and spoon the foam off.',
      'Wait for another four minutes. Patience makes it clean.',
      'Press down to the surface only, and pour.',
    ],
    art: 'press',
  },
  {
    id: 'moka-pot',
    name: 'Moka pot',
    dose: '16 g',
    water: '160 g, already hot',
    grind: 'Fine, a little coarser than espresso',
    time: '5 minutes',
    steps: [
      'Fill the base with hot water up to the valve.',
      'Fill the basket level. Do not tamp.',
      'Leave the lid open and the flame low.',
      'Take it off at the first hiss and cool the base under the tap.',
    ],
    art: 'moka',
  },
  {
    id: 'cold-brew',
    name: 'Cold brew',
    dose: '60 g',
    water: '1 litre, cold',
    grind: 'Coarse',
    time: '14 hours',
    steps: [
      'Stir coffee and water in a jar until everything is wet.',
      'Leave it in the fridge overnight.',
      'Filter it twice: a sieve first, paper after.',
      'It keeps for five days. Serve over ice with a slice of orange.',
    ],
    art: 'cold',
  },
]
