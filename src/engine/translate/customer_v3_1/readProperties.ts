import type { Properties } from '../../../model/properties.ts'
import { readProperties as readBare } from '../customer_v3_2/readProperties.ts'
import { isWire } from '../customer_v3_2/wire.ts'

/** Values are wrapped in answers and pushes of this version: `{ namespace: { name: { value } } }`. */
export function readProperties(value: unknown): Properties {
  if (!isWire(value)) return {}
  return readBare(
    Object.fromEntries(
      Object.entries(value).map(([namespace, values]) => [
        namespace,
        isWire(values)
          ? Object.fromEntries(
              Object.entries(values).map(([name, wrapped]) => [
                name,
                isWire(wrapped) ? wrapped['value'] : undefined,
              ]),
            )
          : {},
      ]),
    ),
  )
}
