import type { Greeting } from '../../../model/greeting.ts'
import { readMessage } from './readEvent.ts'
import { readRichMessage } from './readRichMessage.ts'
import { readAgentCard } from './readUser.ts'
import { readFlag, readNumber, readObject, readText, type Wire } from './wire.ts'

/** Source: spec/structures.md section 12. */
export function readGreeting(wire: Wire): Greeting | null {
  const id = readNumber(wire, 'id')
  const uniqueId = readText(wire, 'unique_id')
  const event = readObject(wire, 'event')
  const agentWire = readObject(wire, 'agent')
  const agent = agentWire && readAgentCard(agentWire)
  const content = event && (event['type'] === 'rich_message' ? readRichMessage(event) : readMessage(event))
  if (id === null || uniqueId === null || agent === null || content === null) return null
  return { id, uniqueId, content, agent, displayedFirstTime: readFlag(wire, 'displayed_first_time') }
}
