/** Items that have no ids, with their places as keys: right only for lists whose items never move. */
export function keyed<Item>(
  items: readonly Item[],
): readonly { readonly key: string; readonly item: Item }[] {
  return items.map((item, place) => ({ key: `${place}`, item }))
}
