import type { MessageRules } from '../../hooks/useMessageRules.ts'

/** The protocol's limit, nothing split and nothing hidden. Source: structures 10.1, 16 KB of UTF-8. */
export const plainRules: MessageRules = {
  maxBytes: 16_384,
  countMessages: () => 1,
  isMasked: () => false,
}
