import { agentWebV30 } from '../../codecs/agent_v3_0/surface.ts'
import { customerWebV30, customerWebV31 } from '../../codecs/customer_v3_1/surface.ts'
import { customerWebV32 } from '../../codecs/customer_v3_2/surface.ts'
import type { WebSurface } from '../../codecs/surface.ts'

/** Every family of addresses of the Web APIs. A new version is a codec folder and a row here. */
export const webSurfaces: readonly WebSurface[] = [
  customerWebV30,
  customerWebV31,
  customerWebV32,
  agentWebV30,
]
