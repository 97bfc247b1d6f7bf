/** The pigment of a bag and of its label's drawing. */
export type Pigment = 'clay' | 'leaf' | 'berry' | 'sun' | 'night' | 'bean'

export type Coffee = {
  readonly id: string
  readonly name: string
  readonly origin: string
  readonly process: string
  readonly notes: string
  readonly about: string
  readonly roast: 'Light' | 'Medium' | 'Dark'
  /** pence for 250 g, whole bean or ground */
  readonly price: number
  readonly pigment: Pigment
  readonly label: 'hills' | 'sun' | 'leaves' | 'waves' | 'house' | 'moon'
}

export const coffees: readonly Coffee[] = [
  {
    id: 'yirga-hills',
    name: 'Yirga Hills',
    origin: 'Gedeo, Ethiopia',
    process: 'Washed',
    notes: 'Bergamot, peach, honey',
    about: 'Grown by some six hundred families between 1,900 and 2,200 metres. Bright and tea-like.',
    roast: 'Light',
    price: 1150,
    pigment: 'sun',
    label: 'hills',
  },
  {
    id: 'la-cumbre',
    name: 'La Cumbre',
    origin: 'Huila, Colombia',
    process: 'Washed',
    notes: 'Caramel, red apple, cocoa',
    about: 'A round, easy cup that is good every day, with or without milk.',
    roast: 'Medium',
    price: 1050,
    pigment: 'clay',
    label: 'sun',
  },
  {
    id: 'gakuyu',
    name: 'Gakuyu',
    origin: 'Kirinyaga, Kenya',
    process: 'Washed',
    notes: 'Blackcurrant, grapefruit, brown sugar',
    about: 'The loudest coffee that we roast. Let it cool a little: it gets sweeter as it does.',
    roast: 'Light',
    price: 1250,
    pigment: 'berry',
    label: 'leaves',
  },
  {
    id: 'santa-clara',
    name: 'Santa Clara',
    origin: 'Minas Gerais, Brazil',
    process: 'Natural',
    notes: 'Hazelnut, milk chocolate, date',
    about: 'Dried in the fruit for three weeks. Low in acidity and heavy in the cup.',
    roast: 'Medium',
    price: 900,
    pigment: 'leaf',
    label: 'waves',
  },
  {
    id: 'house-espresso',
    name: 'House Espresso',
    origin: 'Brazil and Colombia',
    process: 'Blend',
    notes: 'Dark chocolate, almond, molasses',
    about: 'What we pour at the counter. It forgives an uneven grinder and loves milk.',
    roast: 'Dark',
    price: 950,
    pigment: 'bean',
    label: 'house',
  },
  {
    id: 'night-shift',
    name: 'Night Shift',
    origin: 'Cauca, Colombia',
    process: 'Sugar-cane decaf',
    notes: 'Toffee, orange, vanilla',
    about: 'Decaffeinated with an extract of sugar cane, so it still tastes of where it grew.',
    roast: 'Medium',
    price: 1000,
    pigment: 'night',
    label: 'moon',
  },
]
