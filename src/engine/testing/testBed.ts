import { createHandPlatform } from '../../platform/testing/createHandPlatform.ts'
import { chatPhase } from '../../store/chatPhase.ts'
import { currentChat } from '../../store/selectors.ts'
import { chunksOf } from '../../store/timeline.ts'
import type { CustomerEngineOptions } from '../CustomerEngine.ts'
import { createCustomerEngine } from '../createCustomerEngine.ts'
import type { Faults } from './createLines.ts'
import { createScriptedServer } from './scriptedServer.ts'

/** An engine, the scripted server and a platform that is moved by hand. */
export function createTestBed(options: Partial<CustomerEngineOptions> = {}, faults?: Faults) {
  const server = createScriptedServer(() => platform.clock, faults)
  const platform = createHandPlatform({ answer: server.http, onFrame: server.onFrame })
  const open = () =>
    createCustomerEngine({
      platform,
      server: 'https://chat.example.com',
      license: 7,
      group: 0,
      sneakPeek: true,
      keepIdentity: true,
      ...options,
    })
  const engine = open()
  const accept = async () => {
    await platform.clock.advance(0)
    platform.sockets.last().accept()
    await platform.clock.advance(0)
  }
  const connect = async () => {
    engine.connect()
    await accept()
  }
  const comeBack = async () => {
    await platform.clock.advance(400)
    await accept()
  }
  const chat = () => currentChat(engine.store.getState())
  const texts = (of = engine) => {
    const one = currentChat(of.store.getState())
    const said = one === null ? [] : chunksOf(one.timeline).flatMap(({ events }) => events)
    return said.map((event) => (event.type === 'message' ? event.text : event.type))
  }
  const pendingTexts = (of = engine) =>
    (currentChat(of.store.getState())?.pending ?? []).map(
      ({ content, delivery }) =>
        `${content.type === 'message' ? content.text : content.type} ${delivery.kind}`,
    )
  const phase = (of = engine) => chatPhase(of.store.getState())
  const asked = (action: string) => server.requests.filter((frame) => frame['action'] === action)
  return {
    server,
    platform,
    engine,
    open,
    accept,
    connect,
    comeBack,
    chat,
    texts,
    pendingTexts,
    phase,
    asked,
  }
}
