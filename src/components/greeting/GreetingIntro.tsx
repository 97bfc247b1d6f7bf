import type { Greeting } from '../../model/greeting.ts'
import { EventBubble } from '../messages/EventBubble.tsx'
import { Avatar } from '../ui/Avatar.tsx'
import { greetingPlace } from './greetingTalk.ts'

/** A greeting above the form that comes before the answer. Its buttons are only shown: the form is the answer. */
export function GreetingIntro({ greeting }: { readonly greeting: Greeting }) {
  const { agent, content } = greeting
  return (
    <div className="flex items-end gap-2 pb-3">
      <Avatar name={agent.name} url={agent.avatar} />
      <div className="min-w-0 grow">
        <p className="px-1 pb-0.5 text-meta text-muted">
          <bdi>{agent.name}</bdi>
        </p>
        <div className={content.type === 'message' ? 'w-fit max-w-full' : ''}>
          <EventBubble
            content={content}
            mine={false}
            joinsAbove={false}
            joinsBelow={false}
            place={greetingPlace(greeting)}
          />
        </div>
      </div>
    </div>
  )
}
