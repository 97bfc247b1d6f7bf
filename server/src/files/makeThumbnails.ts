import { join } from 'node:path'
import sharp from 'sharp'
import { type Result, refuse, success } from '../domain/result.ts'
import { type ReceivedFile, thumbnailNames } from '../domain/upload.ts'

/** What is shown as a picture, measured and with thumbnails; other pictures are files like others. */
export const imageTypes: ReadonlySet<string> = new Set(['image/gif', 'image/jpeg', 'image/png', 'image/webp'])

const edgePixels = 320
const quality = 80
/** A picture of a few bytes may unpack to gigabytes: what has more pixels than a large camera makes is refused. */
const maxPixels = 64_000_000

// Threads are few and shared with the database's checkpoints; pictures are read once, so there is nothing to keep.
sharp.concurrency(1)
sharp.cache(false)

/**
 * Measures a picture as it is seen, turned upright, and puts its two thumbnails into `folder`, without what cameras
 * note about place and owner.
 */
export async function makeThumbnails(path: string, folder: string): Promise<Result<ReceivedFile['image']>> {
  try {
    const upright = sharp(path, { limitInputPixels: maxPixels }).rotate()
    const { autoOrient } = await upright.metadata()
    for (const [step, name] of thumbnailNames.entries()) {
      const edge = edgePixels * (step + 1)
      await upright
        .clone()
        .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
        .webp({ quality })
        .toFile(join(folder, name))
    }
    return success({ width: autoOrient.width, height: autoOrient.height })
  } catch {
    return refuse('validation', `file: a picture that cannot be read, or of more than ${maxPixels} pixels.`)
  }
}
