import { success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import type { AgentCaller } from './contract.ts'

/**
 * Takes note of whether an agent's phone wants notifications. They go through a Firebase project of the vendor's
 * applications, which a self-hosted server has no part in: the answer is all that there is.
 * Source: Agent Chat RTM API 3.0, change_push_notifications.
 */
export const changePushNotifications: Handler<'changePushNotifications', AgentCaller> = async () =>
  success({ value: null, publications: [] })
