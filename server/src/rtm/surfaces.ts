import { agentV30 } from '../codecs/agent_v3_0/surface.ts'
import { customerV31 } from '../codecs/customer_v3_1/surface.ts'
import { customerV32 } from '../codecs/customer_v3_2/surface.ts'
import type { Surface } from '../codecs/surface.ts'

/** Every RTM address of this server. A new version is a codec folder and a row here. */
export const rtmSurfaces: readonly Surface[] = [customerV31, customerV32, agentV30]

/** The surface of an address such as `/v3.2/customer/rtm/ws?license_id=1`. */
export function findSurface(address: string): Surface | undefined {
  const [path] = address.split('?')
  return rtmSurfaces.find((surface) => surface.path === path)
}
