import { expect, it } from 'vitest'
import { claimTurn, type TurnNeeds } from './claimTurn.ts'

const locks = navigator.locks
const openChannel = (name: string) => new BroadcastChannel(name)
const holdMs = 400

/** Claims of several tabs at the same moment. */
const claims = (name: string, tabs: readonly TurnNeeds[]) =>
  Promise.all(tabs.map((needs) => claimTurn(name, holdMs, needs)))

it('of several tabs one gets it, by the browser’s locks', async () => {
  const needs = { locks, openChannel: null, random: Math.random }
  const won = await claims('locks', [needs, needs, needs])
  expect(won.filter(Boolean)).toHaveLength(1)
  expect(await claimTurn('locks', 0, needs)).toBe(false)
  expect(await claimTurn('other locks', 0, needs)).toBe(true)
})

it('of several tabs one gets it where there are no locks, and it keeps it for a while', async () => {
  const tab = (number: number) => ({ locks: null, openChannel, random: () => number })
  expect(await claims('channel', [tab(0.7), tab(0.2), tab(0.5)])).toEqual([false, true, false])
  expect(await claimTurn('channel', holdMs, tab(0.1))).toBe(false)
})

it('each gets it where tabs cannot hear of each other', async () => {
  const alone = { locks: null, openChannel: null, random: Math.random }
  expect(await claims('alone', [alone, alone])).toEqual([true, true])
})
