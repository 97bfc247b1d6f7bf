import { english } from '../i18n/english.ts'
import { createTexts, type TextOverrides } from '../i18n/translate.ts'

/** The message list speaks to visitors; here it speaks to agents about them. */
const words: TextOverrides = {
  'composer.name': 'Reply',
  'composer.placeholder': 'Write a reply',
  'messages.someone': 'Visitor',
  'messages.empty': 'No messages in this chat yet.',
  'messages.earlierFailed': 'The messages could not be loaded.',
  'event.form': 'Filled-in form',
  'system.agentJoined': '{agent} joined the chat.',
  'system.transferred': 'The chat was transferred to {targets}.',
  'system.transferredSomewhere': 'The chat was transferred.',
  'system.assigned': 'The chat was assigned to {agent}.',
  'system.assignedSomeone': 'The chat was assigned to another agent.',
  'system.unassigned': 'The agent is gone; the chat is back in the queue.',
  'system.idle': 'It has been quiet for a while. The chat will close unless somebody writes.',
  'system.endedByAgent': '{agent} closed the chat.',
  'system.endedByCustomer': 'The visitor closed the chat.',
  'system.endedInactive': 'The chat was closed after a long silence.',
  'system.endedDisconnected': 'The chat was closed because the connection was lost.',
  'system.ended': 'The chat was closed.',
  'system.banned': 'The visitor was banned.',
  'system.customerAdded': '{customer} joined the chat.',
  'system.customerRemoved': '{customer} left the chat.',
  'system.rated': 'The visitor rated the chat.',
  'system.commented': 'The visitor commented on the chat.',
  'system.ratingCanceled': 'The visitor withdrew the rating.',
}

export const messageWords = createTexts('en', words, english)
