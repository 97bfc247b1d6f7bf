import type { AgentCard, GroupStatus, RoutingStatus } from '../../domain/chat.ts'
import type { ConfiguredForm, FormType } from '../../domain/license.ts'
import type { UrlInfo } from '../../domain/urlInfo.ts'

/** Groups, forms, and what agents do about themselves. */
export type OfficeActions = {
  listGroupStatuses: {
    /** null: every group; unknown ids are left out. */
    input: { readonly groupIds: readonly number[] | null }
    output: readonly { readonly groupId: number; readonly status: GroupStatus }[]
  }
  getForm: {
    input: { readonly groupId: number; readonly type: FormType }
    /** null: not enabled */
    output: ConfiguredForm | null
  }
  /** Without `groupId` the monitored group of the customer. */
  getPredictedAgent: { input: { readonly groupId?: number }; output: AgentCard }
  /** What a page says of itself, for a preview of a link. */
  getUrlInfo: { input: { readonly url: string }; output: UrlInfo }
  changePushNotifications: {
    input: { readonly firebaseToken: string; readonly platform: 'ios' | 'android'; readonly enabled: boolean }
    output: null
  }
  followChat: { input: { readonly chatId: string }; output: null }
  unfollowChat: { input: { readonly chatId: string }; output: null }
  /** Without `agentId` the caller. */
  updateAgent: { input: { readonly agentId?: string; readonly routingStatus?: RoutingStatus }; output: null }
}
