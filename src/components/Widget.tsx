import { EngineProvider, type useEngine } from '../hooks/EngineContext.ts'
import { useChat } from '../hooks/useChat.ts'
import { useConnection } from '../hooks/useConnection.ts'
import { useDraft } from '../hooks/useDraft.ts'
import { useForm } from '../hooks/useForm.ts'
import { useVisibility } from '../hooks/useVisibility.ts'
import type { Texts } from '../i18n/translate.ts'
import { ConversationScreen } from './chat/ConversationScreen.tsx'
import { PrechatScreen } from './chat/PrechatScreen.tsx'
import { WidgetHeader } from './chat/WidgetHeader.tsx'
import { type GreetingHost, GreetingHostContext } from './greeting/GreetingHost.ts'
import { GreetingPlace } from './greeting/GreetingPlace.tsx'
import { MomentPlace } from './moment/MomentPlace.tsx'
import { ProblemNote } from './ui/ProblemNote.tsx'
import { Skeleton } from './ui/Skeleton.tsx'
import { TextsProvider, useTexts } from './ui/TextsContext.tsx'
import { VoicePlace } from './ui/Voice.tsx'
import { ChatWindow } from './window/ChatWindow.tsx'
import { ConnectionBar, connectionLine } from './window/ConnectionBar.tsx'

export type WidgetProps = {
  readonly engine: ReturnType<typeof useEngine>
  readonly texts: Texts
  /** The visitor wants the window away (button, Escape): minimise, and give the focus back to the launcher. */
  readonly onMinimize: () => void
  /**
   * Whether the window takes the focus when it opens: true where the visitor opened it, false where it stands open
   * after a reload. Default false.
   */
  readonly autoFocus?: boolean
  /** Fills its container instead of floating; it is then never minimised. Default false. */
  readonly inline?: boolean
  /** Who is asked to open the window for greetings. Default nobody: greetings do not stand beside the launcher. */
  readonly greetingHost?: GreetingHost | null
}

/** The whole window. It is shown while the view is maximised, and keeps its draft and its place while it is not. */
export function Widget(props: WidgetProps) {
  const { engine, texts, onMinimize, autoFocus = false, inline = false, greetingHost = null } = props
  const window = <ConnectedWindow onMinimize={onMinimize} autoFocus={autoFocus} inline={inline} />
  return (
    <EngineProvider engine={engine}>
      <TextsProvider texts={texts}>
        {greetingHost === null ? (
          window
        ) : (
          <GreetingHostContext.Provider value={greetingHost}>
            {window}
            {!inline && <GreetingPlace />}
          </GreetingHostContext.Provider>
        )}
      </TextsProvider>
    </EngineProvider>
  )
}

type ConnectedWindowProps = Required<Pick<WidgetProps, 'onMinimize' | 'autoFocus' | 'inline'>>

function ConnectedWindow({ onMinimize, autoFocus, inline }: ConnectedWindowProps) {
  const { visibility } = useVisibility()
  const connection = useConnection()
  return (
    <ChatWindow
      open={inline || visibility === 'maximized'}
      autoFocus={autoFocus}
      inline={inline}
      onMinimize={onMinimize}
    >
      <VoicePlace>
        <MomentPlace>
          <WidgetHeader onMinimize={inline ? null : onMinimize} />
          <ConnectionBar connection={connection} />
          <Screen />
        </MomentPlace>
      </VoicePlace>
    </ChatWindow>
  )
}

/** What the window is about right now. */
function Screen() {
  const texts = useTexts()
  const chat = useChat()
  const form = useForm('prechat')
  const connection = useConnection()
  const [draft, setDraft] = useDraft()

  if (chat.kind === 'loading') {
    if (connection.kind !== 'stopped') return <Skeleton shape="messages" />
    return <ProblemNote text={texts.t(connectionLine(connection) ?? 'connection.stopped')} action={null} />
  }
  if (chat.kind === 'none' || chat.kind === 'starting') {
    if (form.kind === 'ready') return <PrechatScreen view={form} starting={chat.kind === 'starting'} />
    if (chat.kind === 'none' && form.kind === 'loading') return <Skeleton shape="form" />
    if (chat.kind === 'none' && form.kind === 'failed') {
      return (
        <ProblemNote
          text={texts.t('form.failed')}
          action={{ label: texts.t('problem.retry'), run: form.retry }}
        />
      )
    }
  }
  return <ConversationScreen chat={chat} draft={draft} onDraft={setDraft} />
}
