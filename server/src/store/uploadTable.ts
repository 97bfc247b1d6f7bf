import type { Upload } from '../domain/upload.ts'
import type { Database } from './openDatabase.ts'

/** Files on the disk; writes expect to run inside a transaction of the caller. */
export type UploadTable = {
  readonly add: (upload: Upload) => void
  readonly read: (id: string) => Upload | null
  /** A thread needs them; ids that are none of this license's uploads are passed over. */
  readonly noteUses: (licenseId: number, ids: readonly string[], threadId: string) => void
  /** Bytes of what somebody has sent and not used. */
  readonly unusedBytes: (licenseId: number, ownerId: string) => number
  /** Forgets what was added before `before` and is needed nowhere; which it was, at most `limit`. */
  readonly removeUnused: (before: number, limit: number) => readonly string[]
  /** Forgets those of `ids` that are needed nowhere; which it was. */
  readonly removeUnneeded: (ids: readonly string[]) => readonly string[]
  /** Those of `ids` that nobody knows. */
  readonly unknown: (ids: readonly string[]) => readonly string[]
}

type Row = {
  readonly id: string
  readonly license_id: number
  readonly owner_id: string
  readonly name: string
  readonly content_type: string
  readonly size: number
  readonly width: number | null
  readonly height: number | null
  readonly kept: number
  readonly created_at: number
}

const isUnneeded = `kept = 0 and not exists (select 1 from upload_uses where upload_id = uploads.id)`

export function createUploadTable({ sqlite }: Pick<Database, 'sqlite'>): UploadTable {
  const insert = sqlite.prepare<[Row]>(
    `insert into uploads (id, license_id, owner_id, name, content_type, size, width, height, kept, created_at)
     values (@id, @license_id, @owner_id, @name, @content_type, @size, @width, @height, @kept, @created_at)`,
  )
  const select = sqlite.prepare<[string], Row>('select * from uploads where id = ?')
  const insertUse = sqlite.prepare<[string, string, number]>(
    `insert or ignore into upload_uses (upload_id, thread_id)
     select id, ? from uploads where id = ? and license_id = ?`,
  )
  const sumUnused = sqlite
    .prepare<[number, string], number | null>(
      `select sum(size) from uploads where license_id = ? and owner_id = ? and ${isUnneeded}`,
    )
    .pluck()
  const deleteUnused = sqlite
    .prepare<[number, number], string>(
      `delete from uploads where id in (
         select id from uploads where created_at < ? and ${isUnneeded} order by created_at limit ?
       ) returning id`,
    )
    .pluck()
  const deleteUnneeded = sqlite
    .prepare<[string], string>(
      `delete from uploads where id in (select value from json_each(?)) and ${isUnneeded} returning id`,
    )
    .pluck()
  const selectUnknown = sqlite
    .prepare<[string], string>(`select value from json_each(?) where value not in (select id from uploads)`)
    .pluck()

  return {
    add: (upload) => void insert.run(toRow(upload)),
    read(id) {
      const row = select.get(id)
      return row === undefined ? null : fromRow(row)
    },
    noteUses(licenseId, ids, threadId) {
      for (const id of ids) insertUse.run(threadId, id, licenseId)
    },
    unusedBytes: (licenseId, ownerId) => sumUnused.get(licenseId, ownerId) ?? 0,
    removeUnused: (before, limit) => deleteUnused.all(before, limit),
    removeUnneeded: (ids) => deleteUnneeded.all(JSON.stringify(ids)),
    unknown: (ids) => selectUnknown.all(JSON.stringify(ids)),
  }
}

const toRow = ({ image, ...upload }: Upload): Row => ({
  id: upload.id,
  license_id: upload.licenseId,
  owner_id: upload.ownerId,
  name: upload.name,
  content_type: upload.contentType,
  size: upload.size,
  width: image?.width ?? null,
  height: image?.height ?? null,
  kept: upload.kept ? 1 : 0,
  created_at: upload.createdAt,
})

const fromRow = ({ width, height, ...row }: Row): Upload => ({
  id: row.id,
  licenseId: row.license_id,
  ownerId: row.owner_id,
  name: row.name,
  contentType: row.content_type,
  size: row.size,
  image: width === null || height === null ? null : { width, height },
  kept: row.kept === 1,
  createdAt: row.created_at,
})
