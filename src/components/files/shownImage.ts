import type { FileContent } from '../../model/event.ts'

/** The image of a file whose room in the list is known; null: the file is shown by its name. */
export function shownImage({ image }: FileContent): FileContent['image'] {
  return image !== null && image.width > 0 && image.height > 0 ? image : null
}
