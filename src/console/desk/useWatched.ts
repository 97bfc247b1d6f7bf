import { useSyncExternalStore } from 'react'
import type { ReadonlyCell } from '../../store/createCell.ts'

/** Subscribes to one part of what is watched. `select` must return a part as it stands there, not make a new object. */
export function useWatched<Value, Part>(watched: ReadonlyCell<Value>, select: (value: Value) => Part): Part {
  return useSyncExternalStore(watched.subscribe, () => select(watched.getState()))
}
