import type { Store } from '../../store/createStore.ts'
import type { CustomerApi } from '../translate/CustomerApi.ts'

/** What the visitor does with the greeting that is shown. Without one, nothing happens. */
export interface GreetingActs {
  accept(): void
  dismiss(): void
}

export type GreetingActsNeeds = {
  readonly store: Store
  readonly api: Pick<CustomerApi, 'acceptGreeting' | 'cancelGreeting'>
}

export function createGreetingActs({ store, api }: GreetingActsNeeds): GreetingActs {
  return {
    accept: () => {
      const { greetings } = store.getState()
      if (greetings.kind !== 'shown' || greetings.accepted) return
      const { id, uniqueId } = greetings.greeting
      store.apply({ type: 'greetingAccepted', uniqueId })
      void api.acceptGreeting(id, uniqueId)
    },
    dismiss: () => {
      const { greetings } = store.getState()
      if (greetings.kind !== 'shown') return
      const { uniqueId } = greetings.greeting
      store.apply({ type: 'greetingCanceled', uniqueId })
      void api.cancelGreeting(uniqueId)
    },
  }
}
