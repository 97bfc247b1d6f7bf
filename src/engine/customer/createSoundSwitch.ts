import type { KeyValueStorage } from '../../platform/ports.ts'
import type { Store } from '../../store/createStore.ts'

/** Whether a new message may be heard. Only the visitor's "no" is written down: sound is on unless they said so. */
export function createSoundSwitch(needs: {
  readonly local: KeyValueStorage
  readonly key: string
  readonly store: Store
}): (on: boolean) => void {
  const { local, key, store } = needs
  if (local.get(key) !== null) store.apply({ type: 'soundSwitched', on: false })
  return (on) => {
    if (on) local.remove(key)
    else local.set(key, 'off')
    store.apply({ type: 'soundSwitched', on })
  }
}
