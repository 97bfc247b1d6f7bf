import { useEngine } from './EngineContext.ts'

/** Presses a button of a rich message: its sender is told, and a `message` button answers. */
export function usePressButton() {
  return useEngine().pressButton
}
