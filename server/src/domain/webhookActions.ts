/** Pushes that exist as webhooks too, by the version whose shape they have. Source: spec/versions.md section 2, W. */
export const webhookActionsByVersion = {
  agent_v3_0: [
    'incoming_chat_thread',
    'thread_closed',
    'access_granted',
    'access_revoked',
    'access_set',
    'chat_user_added',
    'chat_user_removed',
    'incoming_event',
    'event_updated',
    'incoming_rich_message_postback',
    'chat_properties_updated',
    'chat_properties_deleted',
    'chat_thread_properties_updated',
    'chat_thread_properties_deleted',
    'event_properties_updated',
    'event_properties_deleted',
    'chat_thread_tagged',
    'chat_thread_untagged',
    'customer_created',
    'last_seen_timestamp_updated',
  ],
  // The names that only 3.2 has; what both versions call the same comes as agents see it.
  customer_v3_2: [
    'incoming_chat',
    'chat_deactivated',
    'user_added_to_chat',
    'user_removed_from_chat',
    'thread_properties_updated',
    'thread_properties_deleted',
    'events_marked_as_seen',
  ],
} as const

/** Every action that a webhook can be configured for. */
export const webhookActions: readonly string[] = Object.values(webhookActionsByVersion).flat()
