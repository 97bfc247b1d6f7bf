const descriptionId = 'unread'
/** The badge is small: what is beyond this reads "99+". */
const largestBadge = 99

/**
 * Gives the launcher a badge for messages that the visitor has not seen.
 * @returns shows a count; `words` are the same for the button's description. 0 hides both
 */
export function createUnreadBadge(launcher: HTMLElement): (count: number, words: string) => void {
  const badge = document.createElement('span')
  badge.className = 'launcher-badge'
  badge.ariaHidden = 'true'
  const description = document.createElement('span')
  description.id = descriptionId
  description.hidden = true
  launcher.append(badge, description)

  const show = (count: number, words: string) => {
    badge.hidden = count === 0
    badge.textContent = count > largestBadge ? `${largestBadge}+` : `${count}`
    description.textContent = words
    if (count === 0) launcher.removeAttribute('aria-describedby')
    else launcher.setAttribute('aria-describedby', descriptionId)
  }
  show(0, '')
  return show
}
