import { useEffect, useState } from 'react'

const dayMs = 86_400_000

/** An instant of the visitor's current day; another one when the next day has begun. */
export function useToday(): number {
  const [today, setToday] = useState(() => Date.now())
  useEffect(() => {
    const date = new Date(today)
    const midnight = new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime()
    const timer = setTimeout(
      () => setToday(Date.now()),
      Math.min(Math.max(midnight - Date.now(), 0) + 1000, dayMs),
    )
    return () => clearTimeout(timer)
  }, [today])
  return today
}
