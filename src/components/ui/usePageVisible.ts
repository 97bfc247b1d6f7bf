import { useEffect, useState } from 'react'

/** Whether the page is in sight. */
export function usePageVisible(): boolean {
  const [visible, setVisible] = useState(isVisible)
  useEffect(() => {
    const follow = () => setVisible(isVisible())
    document.addEventListener('visibilitychange', follow)
    return () => document.removeEventListener('visibilitychange', follow)
  }, [])
  return visible
}

function isVisible(): boolean {
  return document.visibilityState === 'visible'
}
