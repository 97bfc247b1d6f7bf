import { assertNever } from '../model/result.ts'
import type { Change } from './change.ts'
import { reduceConnection } from './connection.ts'
import { reduceForms } from './forms/forms.ts'
import { openGreeting, reduceGreetings } from './greetings.ts'
import { reduceGroups } from './groups.ts'
import { reduceQueues } from './queues.ts'
import { reduceChats } from './reduceChats.ts'
import { updateUserEverywhere } from './reduceUsers.ts'
import { reduceSession } from './session.ts'
import type { State } from './state.ts'
import { reduceUploads } from './uploads.ts'
import { reduceView } from './view.ts'

/** The one way in which the state changes. Pure and total; a change that alters nothing gives back the same state. */
export function reduce(state: State, change: Change): State {
  switch (change.type) {
    case 'connectionChanged':
    case 'troubleLasted':
      return withSlice(state, 'connection', reduceConnection(state.connection, change))
    case 'loggedIn':
      return withSlice(state, 'session', reduceSession(state.session, change))
    case 'customerUpdated':
    case 'routingStatusChanged':
      return withSlice(
        withSlice(state, 'session', reduceSession(state.session, change)),
        'chats',
        updateUserEverywhere(state.chats, change),
      )
    case 'visitStarted':
    case 'visitEnded':
    case 'pageOpened':
      return withSlice(state, 'chats', updateUserEverywhere(state.chats, change))
    case 'chatReceived':
    case 'chatForgotten':
    case 'threadClosed':
    case 'chatTransferred':
    case 'queueMoved':
    case 'userJoined': {
      const forms = change.type === 'threadClosed' ? reduceForms(state.forms, change) : state.forms
      return withSlice(
        withSlice(withSlice(state, 'forms', forms), 'chats', reduceChats(state.chats, change)),
        'queues',
        reduceQueues(state.queues, change),
      )
    }
    case 'currentChatFound':
    case 'chatDrafted':
    case 'chatNamed':
    case 'startAgainAsked':
    case 'historyPageLoaded':
    case 'historyBroken':
    case 'userLeft':
    case 'eventAdded':
    case 'eventUpdated':
    case 'postbackToggled':
    case 'propertiesUpdated':
    case 'propertiesDeleted':
    case 'typingStarted':
    case 'typingStopped':
    case 'sneakPeekReceived':
    case 'eventsSeen':
    case 'followChanged':
    case 'threadTagged':
    case 'messageQueued':
    case 'messageAccepted':
    case 'messageFailed':
    case 'messageRetried':
    case 'messageRemoved':
    case 'threadOpening':
    case 'threadOpeningFailed':
      return withSlice(state, 'chats', reduceChats(state.chats, change))
    case 'greetingReceived':
    case 'greetingAccepted':
    case 'greetingCanceled':
      return withSlice(state, 'greetings', reduceGreetings(state.greetings, change))
    case 'answerGiven':
    case 'answersRestored':
    case 'formSubmitted':
    case 'formAccepted':
    case 'formRefused':
      return withSlice(state, 'forms', reduceForms(state.forms, change))
    case 'groupStatusesChanged':
      return withSlice(state, 'groups', reduceGroups(state.groups, change))
    case 'filesAttached':
    case 'uploadProgressed':
    case 'uploadPreviewed':
    case 'uploadsSent':
    case 'uploadRemoved':
      return withSlice(state, 'uploads', reduceUploads(state.uploads, change))
    case 'visibilityChanged': {
      const view = reduceView(state.view, change)
      const isOpen = view.visibility === 'maximized' || state.view.visibility === 'maximized'
      const greetings = isOpen ? openGreeting(state.greetings) : state.greetings
      return withSlice(withSlice(state, 'view', view), 'greetings', greetings)
    }
    case 'sneakPeekOffered':
    case 'sneakPeekSwitched':
    case 'soundSwitched':
      return withSlice(state, 'view', reduceView(state.view, change))
    default:
      return assertNever(change)
  }
}

function withSlice<Name extends keyof State>(state: State, name: Name, slice: State[Name]): State {
  return state[name] === slice ? state : { ...state, [name]: slice }
}
