/** The one door from the server to the wire's shared types and figures. */

export type * as agentActions from '../../src/protocol/agent_v3_0/actions.ts'
export type * as agentPushes from '../../src/protocol/agent_v3_0/pushes.ts'
export { agentPushes as agentPushNames } from '../../src/protocol/agent_v3_0/pushes.ts'
export type * as agentStructures from '../../src/protocol/agent_v3_0/structures.ts'
export type * as customerActionsV31 from '../../src/protocol/customer_v3_1/actions.ts'
export type * as customerPushesV31 from '../../src/protocol/customer_v3_1/pushes.ts'
export { customerPushes as customerPushNamesV31 } from '../../src/protocol/customer_v3_1/pushes.ts'
export type * as customerStructuresV31 from '../../src/protocol/customer_v3_1/structures.ts'
export type * as customerActions from '../../src/protocol/customer_v3_2/actions.ts'
export type * as customerPushes from '../../src/protocol/customer_v3_2/pushes.ts'
export { customerPushes as customerPushNames } from '../../src/protocol/customer_v3_2/pushes.ts'
export type * as customerStructures from '../../src/protocol/customer_v3_2/structures.ts'
export {
  type AgentDisconnectReason,
  type AgentErrorType,
  agentErrors,
  type CustomerDisconnectReason,
  type CustomerDisconnectReasonV31,
  type CustomerErrorType,
  type CustomerErrorTypeV31,
  customerErrors,
  customerErrorsV31,
} from '../../src/protocol/errors.ts'
export type { PushFrame, RequestFrame, ResponseFrame, WireError } from '../../src/protocol/frame.ts'
export { limits as protocolLimits } from '../../src/protocol/limits.ts'
