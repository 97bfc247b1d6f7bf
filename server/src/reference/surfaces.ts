import type { Method } from '../codecs/method.ts'
import {
  agentErrors,
  agentPushNames,
  customerErrors,
  customerErrorsV31,
  customerPushNames,
  customerPushNamesV31,
} from '../protocol.ts'
import { rtmSurfaces } from '../rtm/surfaces.ts'
import { webSurfaces } from '../web/api/surfaces.ts'

/** One address family as it describes itself: what the reference pages are made from. */
export type ReferenceSurface = {
  readonly id: string
  readonly title: string
  readonly path: string
  readonly kind: 'customer' | 'agent'
  readonly over: 'rtm' | 'web'
  readonly envelope: 'wrapped' | 'lenient' | 'either' | 'bare' | null
  readonly methods: readonly Method[]
  readonly pushes: readonly string[]
  /** By type, with the message that stands where a method has no better one. */
  readonly errors: { readonly [type: string]: string }
}

const titles: { readonly [id: string]: string } = {
  customer_v3_1: 'Customer Chat RTM API 3.1',
  customer_v3_2: 'Customer Chat RTM API 3.2',
  agent_v3_0: 'Agent Chat RTM API 3.0',
  customer_web_v3_0: 'Customer Chat Web API 3.0',
  customer_web_v3_1: 'Customer Chat Web API 3.1',
  customer_web_v3_2: 'Customer Chat Web API 3.2',
  agent_web_v3_0: 'Agent Chat Web API 3.0',
}

const pushes: { readonly [id: string]: readonly string[] } = {
  customer_v3_1: customerPushNamesV31,
  customer_v3_2: customerPushNames,
  agent_v3_0: agentPushNames,
}

const errorsOf = (id: string): { readonly [type: string]: string } => {
  if (id.startsWith('agent')) return agentErrors
  return id.endsWith('v3_2') ? customerErrors : customerErrorsV31
}

/** Every surface of this server, sockets first. */
export const referenceSurfaces: readonly ReferenceSurface[] = [
  ...rtmSurfaces.map(({ id, path, kind, methods }) => ({
    id,
    title: titles[id] ?? id,
    path,
    kind,
    over: 'rtm' as const,
    envelope: null,
    methods: [...methods.values()],
    pushes: pushes[id] ?? [],
    errors: errorsOf(id),
  })),
  ...webSurfaces.map(({ id, path, kind, envelope, methods }) => ({
    id,
    title: titles[id] ?? id,
    path,
    kind,
    over: 'web' as const,
    envelope,
    methods: [...methods.values()],
    pushes: [],
    errors: errorsOf(id),
  })),
]
