import { Voice } from '../ui/Voice.tsx'
import { type Spoken, useAnnouncements } from './useAnnouncements.ts'

/** The one voice of a list; apart from it, so that speaking draws no message again. */
export function Announcements(props: Spoken) {
  return <Voice lines={useAnnouncements(props)} />
}
