import { statSync } from 'node:fs'

/** Bytes that a database takes on the disk, its write-ahead log included. */
export const measureDatabase = (path: string): number =>
  [path, `${path}-wal`].reduce(
    (bytes, file) => bytes + (statSync(file, { throwIfNoEntry: false })?.size ?? 0),
    0,
  )
