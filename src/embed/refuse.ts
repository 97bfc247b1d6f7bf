/**
 * Says in one line of the console why a page gets no widget, and where the server explains it.
 * @param server undefined: not even that is known
 * @returns null, for whoever waits for the widget
 */
export function refuse(reason: string, server: string | undefined, license: number | undefined): null {
  const { origin } = location
  const help = server ? ` See ${server}/self-check?license_id=${license ?? ''}&origin=${origin}` : ''
  console.error(`Parley: no chat on ${origin}: ${reason}.${help}`)
  return null
}
