import type { Payload } from '../rtm/testing/rtmClient.ts'
import { compareMembers } from './compareMembers.ts'
import { type CatalogueName, readCatalogue } from './readCatalogue.ts'

/** Asks a surface for everything it offers, and holds the answers to its documents. */
export interface Recorder {
  ask(action: string, payload?: object): Promise<Payload>
  /** For an answer that came another way. */
  note(action: string, payload: Payload): void
  /**
   * What is wrong, in words: methods that were not asked, members that are missing or that nobody documented.
   * `more` names members that we add, such as `activate_chat chat.order`.
   */
  complaints(methods: Iterable<string>, catalogue: CatalogueName, more?: readonly string[]): readonly string[]
}

export function createRecorder(call: (action: string, payload: object) => Promise<Payload>): Recorder {
  const answers: { readonly action: string; readonly payload: Payload }[] = []
  return {
    async ask(action, payload = {}) {
      const answer = await call(action, payload)
      answers.push({ action, payload: answer })
      return answer
    },
    note: (action, payload) => void answers.push({ action, payload }),
    complaints(methods, catalogue, more = []) {
      const documented = readCatalogue(catalogue).methods
      const asked = new Set(answers.map(({ action }) => action))
      const notAsked = [...methods].filter((name) => !asked.has(name)).map((name) => `${name} was not asked`)
      const wrong = answers.flatMap(({ action, payload }) => {
        const members = documented[action]?.response ?? []
        const { missing, unknown } = compareMembers(payload, members)
        const tooMany = members.length === 0 ? Object.keys(payload) : unknown
        return [
          ...missing.map((path) => `${action} ${path} is missing`),
          ...tooMany
            .filter((path) => !more.includes(`${action} ${path}`))
            .map((path) => `${action} ${path} is unknown`),
        ]
      })
      return [...notAsked, ...wrong]
    },
  }
}
