import { drawIcon } from './launcher.ts'

/** Gives the launcher the picture of its open state. */
export function addChevron(launcher: HTMLElement): void {
  launcher.append(drawIcon('m6.5 9.5 5.5 5.5 5.5-5.5'))
}
