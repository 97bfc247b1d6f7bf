/** What is looked at of an event: its id says whether it was told, its type and author whether it is worth telling. */
type SeenEvent = { readonly id: string; readonly type: string; readonly authorId: string | null }
type ToldEvent<Event extends SeenEvent> = Event & {
  readonly type: 'message' | 'rich_message' | 'file'
  readonly authorId: string
}

/** How far the page has been told. */
export type LastTold =
  /** Not known yet: the first events that appear are of earlier visits. */
  | { readonly kind: 'unknown' }
  /** There was no chat: the first events that appear are new. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'event'; readonly id: string }

/**
 * The events that came after those that were told, oldest first. History that is loaded later stands before them and
 * is therefore never told.
 * @param isNewcomer whether it is known that there is no earlier chat
 */
export function eventsSince<Event extends SeenEvent>(
  told: LastTold,
  chunks: readonly { readonly events: readonly Event[] }[],
  isNewcomer: boolean,
): { readonly events: readonly ToldEvent<Event>[]; readonly last: LastTold } {
  const newest = chunks.at(-1)?.events.at(-1)
  if (newest === undefined) return { events: [], last: isNewcomer ? { kind: 'nothing' } : told }
  const last: LastTold = { kind: 'event', id: newest.id }
  if (told.kind === 'unknown' || (told.kind === 'event' && told.id === newest.id)) return { events: [], last }

  const fresh: ToldEvent<Event>[] = []
  for (const { events } of [...chunks].reverse()) {
    for (const event of [...events].reverse()) {
      if (told.kind === 'event' && event.id === told.id) return { events: fresh.reverse(), last }
      if (isTold(event)) fresh.push(event)
    }
  }
  // The one that was told last is gone: the timeline was emptied and filled from history.
  return { events: told.kind === 'nothing' ? fresh.reverse() : [], last }
}

function isTold<Event extends SeenEvent>(event: Event): event is ToldEvent<Event> {
  const said = event.type === 'message' || event.type === 'rich_message' || event.type === 'file'
  return said && event.authorId !== null
}
