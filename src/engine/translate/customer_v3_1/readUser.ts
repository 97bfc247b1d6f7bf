import type { Customer, User } from '../../../model/user.ts'
import { readCustomer as readCustomerV32, readUser as readUserV32 } from '../customer_v3_2/readUser.ts'
import { readNumber, readTextMap, type Wire } from '../customer_v3_2/wire.ts'
import { readMarker } from './readTime.ts'

/** As in 3.2, but for markers in seconds and fields as a map. Source: spec/structures.md section 3, column A. */
export function readUser(wire: Wire): User | null {
  const user = wire['type'] === 'customer' ? readCustomer(wire) : readUserV32(wire)
  return user && { ...user, seenUpTo: readMarker(readNumber(wire, 'last_seen_timestamp')) }
}

export function readCustomer(wire: Wire): Customer | null {
  const customer = readCustomerV32(wire)
  return (
    customer && {
      ...customer,
      fields: Object.entries(readTextMap(wire, 'fields')),
      seenUpTo: readMarker(readNumber(wire, 'last_seen_timestamp')),
    }
  )
}
