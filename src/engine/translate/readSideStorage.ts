import { isWire, readTextMap } from './customer_v3_2/wire.ts'

/** A map that goes back with the next login, in all versions; null for every push but the one that brings it. */
export function readSideStorage(action: string, payload: object): { readonly [name: string]: string } | null {
  if (action !== 'customer_side_storage_updated' || !isWire(payload)) return null
  return readTextMap(payload, 'customer_side_storage')
}
