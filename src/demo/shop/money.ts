const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' })

/** A price in pence, as the shop writes it: £11.50. */
export const price = (pence: number): string => pounds.format(pence / 100)
