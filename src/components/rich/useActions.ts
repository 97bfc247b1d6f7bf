import type { RichMessageButton } from '../../model/event.ts'
import { safeUrl } from '../messages/splitLinks.ts'
import { useOpenMoment } from '../moment/OpenMoment.ts'

/** What pressing a button does; null where there is nothing that it could do. */
export type PressOf = (button: RichMessageButton) => (() => void) | null

/** Adds what the browser does to what the chat is told: opens the page, the number or the Moment behind a button. */
export function useActions(onPress: ((button: RichMessageButton) => void) | null): PressOf {
  const openMoment = useOpenMoment()
  return (button) => {
    if (onPress === null) return null
    const open = opening(button, openMoment)
    const told = button.postbackId !== null || button.action.type === 'message'
    if (open === null && !told) return null
    return () => {
      onPress(button)
      open?.()
    }
  }
}

function opening(
  { text, action }: RichMessageButton,
  openMoment: ReturnType<typeof useOpenMoment>,
): (() => void) | null {
  switch (action.type) {
    case 'phone': {
      const number = telephone(action.value)
      return number === null ? null : () => void window.open(number, '_self')
    }
    case 'url':
    case 'webview': {
      const url = safeUrl(action.value)
      if (url === null) return null
      if (action.type === 'webview' && openMoment !== null) {
        return () => openMoment({ url, title: text, height: action.height })
      }
      return () => void window.open(url, '_blank', 'noopener,noreferrer')
    }
    default:
      return null
  }
}

/** Digits and what may stand among them, whatever else was written: nothing in it can run. */
function telephone(value: string): string | null {
  const number = value.replace(/[^\d+*#,;]/g, '')
  return number === '' ? null : `tel:${number}`
}
