/**
 * JSON as the language defines it, whatever the page's libraries have done to it: old ones give arrays and texts a
 * `toJSON` of their own, and `JSON.stringify` would send a text where the server expects a list.
 * @param value data: texts, numbers, booleans, null, and lists and records of them; undefined members are left out
 */
export function writeJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => writeJson(item ?? null)).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${writeJson(member)}`).join(',')}}`
}
