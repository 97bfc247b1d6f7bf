/**
 * How a payload differs from the members that a catalogue lists, as paths: `missing` where a member that must be there
 * is not, `unknown` where a listed object has a member that is not listed.
 */
export function compareMembers(
  payload: unknown,
  members: readonly string[],
): { missing: string[]; unknown: string[] } {
  const paths = members
    .filter((path) => path !== '(payload)')
    .map((path) => ({
      segments: path.replace(/\?$/, '').replaceAll('[]', '.[]').split('.'),
      optional: path.endsWith('?'),
    }))
  const missing = new Set<string>()
  const unknown = new Set<string>()

  const visit = (value: unknown, at: readonly string[]): void => {
    const below = paths.filter(
      ({ segments }) =>
        segments.length > at.length && at.every((segment, index) => segments[index] === segment),
    )
    const nexts = new Set(below.map(({ segments }) => segments[at.length] ?? ''))
    if (nexts.size === 0) return
    if (nexts.has('[]')) {
      if (!Array.isArray(value)) missing.add([...at, '[]'].join('.'))
      else for (const element of value) visit(element, [...at, '[]'])
      return
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return
    const present = Object.entries(value)
    const wildcard = [...nexts].find((name) => name.startsWith('<'))
    if (wildcard !== undefined) {
      for (const [, child] of present) visit(child, [...at, wildcard])
      return
    }
    for (const [name, child] of present) {
      if (nexts.has(name)) visit(child, [...at, name])
      else unknown.add([...at, name].join('.'))
    }
    for (const { segments, optional } of below) {
      const name = segments[at.length] ?? ''
      if (segments.length === at.length + 1 && !optional && !(name in value)) missing.add(segments.join('.'))
    }
  }

  visit(payload, [])
  return { missing: [...missing].sort(), unknown: [...unknown].sort() }
}
