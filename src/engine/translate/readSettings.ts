import { isWire, readTextMap } from './customer_v3_2/wire.ts'

/** Where other regions live, as the license's public settings tell. */
export function readRegions(settings: unknown): { readonly [region: string]: string } {
  return isWire(settings) ? readTextMap(settings, 'regions') : {}
}
