/** A part's name in our words, with the site's own label for it where that says something else. */
export function nameWith(own: string, label: string | null): string {
  return label === null || label === '' || label === own ? own : `${own}: ${label}`
}
