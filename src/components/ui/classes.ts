/** Joins class names; what is false or null is left out. */
export function classes(...names: readonly (string | false | null)[]): string {
  return names.filter(Boolean).join(' ')
}
