import { useCallback, useEffect, useRef, useState } from 'react'
import type { CommandOutcome } from '../../engine/agent/AgentEngine.ts'

/** Something that the agent asks for and the server answers. */
export type Command = {
  readonly busy: boolean
  /** The protocol's error type of the last try. */
  readonly problem: string | null
  readonly run: () => void
}

type CommandState = { readonly busy: boolean; readonly problem: string | null }

const idle: CommandState = { busy: false, problem: null }

/**
 * Binds a command to a button: one try at a time, and what came of it.
 * @param subject what the command is about; another one starts afresh
 */
export function useCommand(subject: string, perform: () => Promise<CommandOutcome>): Command {
  const [state, setState] = useState(idle)
  const current = useRef(subject)
  const latest = useRef(perform)
  useEffect(() => {
    latest.current = perform
  })
  useEffect(() => {
    current.current = subject
    setState(idle)
  }, [subject])

  const run = useCallback(async () => {
    const asked = current.current
    setState({ busy: true, problem: null })
    const outcome = await latest.current()
    if (current.current === asked) setState({ busy: false, problem: outcome.ok ? null : outcome.failure })
  }, [])

  return { ...state, run: state.busy ? ignore : () => void run() }
}

function ignore() {}
