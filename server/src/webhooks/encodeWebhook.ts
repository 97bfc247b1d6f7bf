import { agentV30 } from '../codecs/agent_v3_0/surface.ts'
import { customerV32 } from '../codecs/customer_v3_2/surface.ts'
import type { WireContext } from '../codecs/wireContext.ts'
import type { Fact } from '../domain/facts.ts'
import { webhookActionsByVersion } from '../domain/webhookActions.ts'

/** A fact as some version's push, to be told as a webhook. */
export type WebhookCall = { readonly action: string; readonly payload: object }

const versions = [
  { surface: agentV30, actions: new Set<string>(webhookActionsByVersion.agent_v3_0) },
  { surface: customerV32, actions: new Set<string>(webhookActionsByVersion.customer_v3_2) },
]

/** What a fact is called and looks like as a webhook: in no version, in one or in both. */
export function encodeWebhook(fact: Fact, context: WireContext): readonly WebhookCall[] {
  return versions.flatMap(({ surface, actions }) => {
    // Nobody in particular reads it: a website's server follows no chat.
    const push = surface.encodePush(fact, { ...context, userId: '' })
    return push !== null && actions.has(push.action) ? [push] : []
  })
}
