import type { FastifyInstance } from 'fastify'
import { thumbnailNames, type Upload } from '../domain/upload.ts'
import { type Files, originalName } from '../files/createFiles.ts'

export type FilesRouteNeeds = {
  readonly files: Pick<Files, 'pathOf'>
  readonly findUpload: (id: string) => Promise<Upload | null>
}

/** Nothing of it ever changes under one address. */
const keptMs = 365 * 24 * 60 * 60 * 1000

/** What browsers show in place without running anything; all else is downloaded. */
const shown = /^(?:image\/(?:gif|jpeg|png|webp)|audio\/|video\/)/

/**
 * `GET /files/<unguessable>/<name>`: uploads and their thumbnails, for every website. Whoever knows the address may
 * read it. A file that is opened as a page can run nothing. Source: contract.md, `/files`.
 */
export async function registerFiles(app: FastifyInstance, needs: FilesRouteNeeds): Promise<void> {
  app.get<{ Params: { id: string; name: string } }>('/files/:id/:name', async (request, reply) => {
    const { id, name } = request.params
    const upload = await needs.findUpload(id)
    const isThumbnail = thumbnailNames.some((one) => one === name)
    if (upload === null || (isThumbnail ? upload.image === null : name !== upload.name)) {
      return reply.callNotFound()
    }
    const type = isThumbnail ? 'image/webp' : upload.contentType
    const { folder, file } = needs.files.pathOf(id, isThumbnail ? name : originalName)
    reply
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin')
      .header('x-content-type-options', 'nosniff')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('content-disposition', disposition(shown.test(type) ? 'inline' : 'attachment', name))
      .type(type)
    return reply.sendFile(file, folder, { immutable: true, maxAge: keptMs, contentType: false })
  })
}

/** Source: RFC 6266; the first name for readers that know no other than ASCII. */
function disposition(kind: 'attachment' | 'inline', name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`)
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}
