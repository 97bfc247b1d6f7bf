import { expect, it } from 'vitest'
import { createMemoryStorage } from '../../platform/createMemoryStorage.ts'
import { createStore } from '../../store/createStore.ts'
import { createSoundSwitch } from './createSoundSwitch.ts'

it('the visitor’s word holds on the next page; where nothing was said, nothing is kept', () => {
  const local = createMemoryStorage()
  const open = () => {
    const store = createStore()
    return {
      turn: createSoundSwitch({ local, key: 'sound', store }),
      on: () => store.getState().view.soundEnabled,
    }
  }
  const first = open()
  expect(first.on()).toBe(true)
  expect(local.get('sound')).toBeNull()
  first.turn(false)
  expect(first.on()).toBe(false)
  const second = open()
  expect(second.on()).toBe(false)
  second.turn(true)
  expect(open().on()).toBe(true)
  expect(local.get('sound')).toBeNull()
})
