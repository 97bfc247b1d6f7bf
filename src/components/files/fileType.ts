import type { FileContent } from '../../model/event.ts'

/** Longer ones are no types that anybody knows by them. */
const maxLength = 5

/** What kind of file it is, as people say it: `PDF`; null where neither name nor content type tells. */
export function fileType({ name, contentType }: Pick<FileContent, 'name' | 'contentType'>): string | null {
  const candidates = [/[^.]\.([a-z0-9]+)$/i.exec(name)?.[1], /\/([a-z0-9]+)$/i.exec(contentType)?.[1]]
  const type = candidates.find((candidate) => candidate !== undefined && candidate.length <= maxLength)
  return type?.toUpperCase() ?? null
}
