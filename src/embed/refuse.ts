/**
 * Says in one line of the console why a page gets no widget, and where the server explains it.
 * @param server undefined: not even that is known
 */
export function refuse(reason: string, server: string | undefined, license: number | undefined): void {
  const { origin } = location
  const help = server ? ` See ${server}/self-check?license_id=${license ?? ''}&origin=${origin}` : ''
  console.error(`Parley: no chat on ${origin}: ${reason}.${help}`)
}

/** Says that an option, a method or an event was given what it does not take. Not what: it may be a secret. */
export function misused(name: string): void {
  warn(`wrong value for "${name}"`)
}

/** Says in one line of the console what a site owner has got wrong. The widget goes on without it. */
export function warn(fault: string): void {
  console.warn(`Parley: ${fault}.`)
}
