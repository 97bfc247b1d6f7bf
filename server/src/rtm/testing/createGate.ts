import type { ActionName, Core } from '../../actions/contract.ts'

/** The real core, with the execution of some actions held back until they are let go. */
export function createGate(...held: readonly ActionName[]) {
  const waiting: (() => void)[] = []
  return {
    waiting: () => waiting.length,
    open() {
      for (const letGo of waiting.splice(0)) letGo()
    },
    wrapCore: (core: Core): Core => ({
      ...core,
      async execute(name, caller, input, respond) {
        if (held.includes(name)) await new Promise<void>((resolve) => waiting.push(resolve))
        await core.execute(name, caller, input, respond)
      },
    }),
  }
}
