/** A license as the configuration describes it, checked and with every default filled in. */
export type License = {
  readonly id: number
  readonly name: string
  /** `*`, exact origins or `https://*.example.com`. */
  readonly origins: readonly string[]
  readonly region: Region
  readonly queue: { readonly enabled: boolean; readonly maxLength: number }
  readonly theme: Theme
  /** Texts of the widget that the license words itself: `{ language: { key: text } }`. */
  readonly texts: { readonly [language: string]: { readonly [key: string]: string } }
  readonly maskPatterns: readonly string[]
  readonly webhooks: readonly Webhook[]
  readonly groups: readonly Group[]
  /** In configuration order, which is the last tie-break of routing. */
  readonly agents: readonly AgentAccount[]
  readonly forms: readonly ConfiguredForm[]
  readonly greetings: readonly ConfiguredGreeting[]
  readonly identitySecret: string | null
}

export type Region = 'dal' | 'fra'

export type Theme = {
  readonly color: string | null
  readonly scheme: 'light' | 'dark' | 'system'
  readonly position: 'left' | 'right'
}

export type Webhook = { readonly url: string; readonly secret: string; readonly actions: readonly string[] }

export type Group = { readonly id: number; readonly name: string }

export type AgentAccount = {
  /** The login e-mail; unique on a server. */
  readonly id: string
  readonly name: string
  readonly jobTitle: string | null
  /** A path on this server or an absolute address. */
  readonly avatar: string | null
  /** Always contains 0. */
  readonly groupIds: readonly number[]
  readonly permission: 'administrator' | 'normal'
  readonly concurrentChats: number
  readonly isBot: boolean
  readonly password: { readonly kind: 'plain' | 'hash'; readonly value: string } | null
}

export type FormType = 'prechat' | 'postchat'

export type ConfiguredForm = {
  readonly id: string
  readonly type: FormType
  readonly groupId: number
  readonly enabled: boolean
  readonly fields: readonly FormField[]
}

export type FormField =
  | { readonly type: 'header'; readonly id: string; readonly label: string }
  | {
      readonly type: 'name' | 'email' | 'question' | 'textarea'
      readonly id: string
      readonly label: string
      readonly required: boolean
    }
  | {
      readonly type: 'radio' | 'select' | 'checkbox'
      readonly id: string
      readonly label: string
      readonly required: boolean
      readonly options: readonly { readonly id: string; readonly label: string; readonly checked: boolean }[]
    }
  | {
      readonly type: 'group_chooser'
      readonly id: string
      readonly label: string
      readonly required: boolean
      readonly options: readonly { readonly id: string; readonly groupId: number; readonly label: string }[]
    }
  | {
      readonly type: 'rating'
      readonly id: string
      readonly label: string
      readonly required: boolean
      readonly commentLabel: string
    }

export type ConfiguredGreeting = {
  readonly id: number
  readonly groupId: number
  readonly agentId: string
  readonly addon: string | null
  readonly rules: GreetingRules
  /** `message` or `rich_message`, as in the protocol. */
  readonly event:
    | { readonly type: 'message'; readonly text: string }
    | { readonly type: 'rich_message'; readonly [member: string]: unknown }
}

/** All given rules must hold. */
export type GreetingRules = {
  readonly urlContains?: string
  readonly urlMatches?: string
  readonly afterMs?: number
  readonly visitsAtLeast?: number
  readonly pageViewsAtLeast?: number
  readonly sessionField?: { readonly name: string; readonly value: string }
}

/** Every figure of `limits` in the configuration. Times in ms, sizes in bytes. */
export type Limits = {
  readonly loginTimeoutMs: number
  readonly pingTimeoutMs: number
  readonly requestTimeoutMs: number
  readonly pendingRequests: number
  readonly messageBytes: number
  readonly fileBytes: number
  readonly frameBytes: number
  readonly inactivityTimeoutMs: number
  readonly tokenTtlMs: number
  readonly threadInactiveMs: number
  readonly agentGraceMs: number
  readonly connectionsPerCustomer: number
  readonly requestsPerMinute: number
  readonly unauthorizedConnectionsPerAddress: number
  readonly tokenRequestsPerMinutePerAddress: number
}
