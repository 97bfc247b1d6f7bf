/**
 * The words that a window may need as it opens. Names in braces are filled in; `count` also chooses the plural form.
 */
export const en = {
  'launcher.open': 'Open chat',
  'launcher.unread': { one: '{count} unread message', other: '{count} unread messages' },

  'window.name': 'Chat',
  'header.title': 'Chat with us',
  'header.online': 'Online',
  'header.away': 'Not online right now',
  'header.others': '{name} +{count}',
  'header.minimize': 'Minimize chat',
  'header.options': 'Options',
  'header.end': 'End chat',

  'prechat.name': 'Before we start',
  'prechat.greeting': 'Hello! Tell us a little about yourself and we will be right with you.',
  'form.submit': 'Start the chat',
  'form.leave': 'Leave a message',
  'form.choose': 'Choose…',
  'form.problems': {
    one: 'One answer needs another look:',
    other: '{count} answers need another look:',
  },
  'form.required': 'Please fill this in.',
  'form.requiredChoice': 'Please choose one.',
  'form.requiredConsent': 'Please tick this to go on.',
  'form.email': 'Enter an e-mail address such as name@example.com.',
  'form.failed': 'The form could not be loaded.',

  'group.offline': 'Nobody is available right now. Leave a message and we will get back to you.',
  'group.busy': 'Everyone is in a chat. Start anyway and you get a place in the queue.',
  'group.left': 'Nobody is available right now. Your message is kept, and the answer will appear here.',

  'start.groups_offline': 'Nobody is available right now. Your answers are kept; please try again later.',
  'start.validation': 'An answer was not accepted. Please check what you wrote.',
  'start.failed': 'The chat could not be started. Your answers are kept; please try again.',
  'start.starting': 'Starting the chat…',

  'messages.loading': 'Loading messages',
  'messages.failed': 'The messages could not be loaded. They are safe.',
  'messages.empty': 'Write to us. The conversation appears here.',
  'messages.someone': 'Agent',

  'dialog.close': 'Close',
  'link.newTab': 'Open in a new tab',

  'connection.connecting': 'Connecting. Your messages are kept.',
  'connection.waiting': 'Reconnecting. Your messages are kept.',
  'connection.paused': 'Paused after a long silence. It goes on as soon as you do.',
  'connection.stopped': 'The chat is not available. Reload the page to try again.',
  'connection.retry': 'Reconnect now',
  'connection.stopped.customer_banned': 'This chat is closed for you.',
  'connection.stopped.license_expired': 'This chat is switched off at the moment.',
  'connection.stopped.license_not_found': 'This chat does not exist any more.',
  'connection.stopped.too_many_connections':
    'The chat is open in too many places. Close one and reload this page.',

  'composer.name': 'Message',
  'composer.placeholder': 'Write a message',
  'composer.send': 'Send',
  'composer.left': { one: '{count} byte left', other: '{count} bytes left' },
  'composer.over': { one: '{count} byte too long', other: '{count} bytes too long' },
  'composer.sneakPeek': 'Show what I type',
  'composer.sneakPeekOn': 'The agent can see what you type',
  'composer.sneakPeekOff': 'The agent sees only what you send',

  'composer.attach': 'Attach a file',
  'composer.emoji': 'Emoji',
  'composer.masked': 'Numbers such as those of payment cards are hidden: only **** is sent.',
  'composer.split': { one: 'Send as {count} message', other: 'Send as {count} messages' },

  'upload.rules': 'Up to {count} files of {size} each. Programs are not accepted.',
  'upload.drop': 'Drop files here to attach them.',

  'closed.line': 'This chat has ended.',
  'closed.start': 'Start a new chat',

  'problem.retry': 'Try again',
} as const
