import type { RichMessageButton } from '../../model/event.ts'
import type { UserId } from '../../model/ids.ts'

/**
 * Whether a button is shown as used.
 * @param pressedBy whose presses count; null: anybody's
 */
export function isUsed({ userIds }: RichMessageButton, pressedBy: UserId | null): boolean {
  return pressedBy === null ? userIds.length > 0 : userIds.includes(pressedBy)
}
