import { drawIcon, type Launcher } from './launcher.ts'

/** Gives the launcher the picture of its open state. */
export function addChevron({ button }: Launcher): void {
  button.append(drawIcon('chevron', 'm6.5 9.5 5.5 5.5 5.5-5.5'))
}
