import type { CodecId } from '../../codecs/offers.ts'
import { type ReferenceSurface, referenceSurfaces } from '../../reference/surfaces.ts'
import type { CatalogueName } from '../../testing/readCatalogue.ts'

type Documents = { readonly codec: CodecId; readonly catalogue: CatalogueName }

/** A surface, and where its documents are listed. */
export type SpokenSurface = ReferenceSurface & Documents

const documents: { readonly [id: string]: Documents } = {
  customer_v3_1: { codec: 'customer_v3_1', catalogue: 'customer-rtm-v3.1' },
  customer_v3_2: { codec: 'customer_v3_2', catalogue: 'customer-rtm-v3.2' },
  agent_v3_0: { codec: 'agent_v3_0', catalogue: 'agent-rtm-v3.0' },
  customer_web_v3_0: { codec: 'customer_v3_1', catalogue: 'customer-web-v3.0' },
  customer_web_v3_1: { codec: 'customer_v3_1', catalogue: 'customer-web-v3.0' },
  customer_web_v3_2: { codec: 'customer_v3_2', catalogue: 'customer-web-v3.2' },
  agent_web_v3_0: { codec: 'agent_v3_0', catalogue: 'agent-web-v3.0' },
}

/** Every surface that the server has; one without a row above fails whoever reads this. */
export const spokenSurfaces: readonly SpokenSurface[] = referenceSurfaces.map((surface) => {
  const found = documents[surface.id]
  if (found === undefined) throw new Error(`${surface.id} has no row in everySurface/testing/surfaces.ts`)
  return { ...surface, ...found }
})
