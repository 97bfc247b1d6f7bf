import type { Fact } from '../domain/facts.ts'
import { compact } from './compact.ts'
import { toSeconds } from './instants.ts'
import { inThread, ofEvent } from './structureParts.ts'

/** Payloads of pushes that read the same in every version, but for how somebody is named. */

type UserId = (userId: string) => string
type FactOf<Type extends Fact['type']> = Extract<Fact, { readonly type: Type }>

export const encodeTyping = (fact: FactOf<'typingIndicator'>, userId: UserId) => ({
  ...inThread({ chatId: fact.chatId, threadId: fact.thread.id }),
  typing_indicator: {
    author_id: userId(fact.authorId),
    recipients: fact.recipients,
    timestamp: toSeconds(fact.at),
    is_typing: fact.isTyping,
  },
})

export const encodeMulticast = ({ content, authorId, contentType }: FactOf<'multicast'>, userId: UserId) => ({
  content,
  ...compact({
    author_id: authorId === null ? undefined : userId(authorId),
    type: contentType ?? undefined,
  }),
})

export const encodePostback = (fact: FactOf<'postbackSent'>, userId: UserId) => ({
  ...ofEvent(fact),
  user_id: userId(fact.userId),
  postback: { ...fact.postback },
})

/** As customers are told of their own page. */
export const encodePageView = ({ url, title, openedAt }: FactOf<'customerPageUpdated'>) => ({
  url,
  title: title ?? '',
  timestamp: toSeconds(openedAt),
})
