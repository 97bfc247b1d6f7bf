import { describe, expect, it } from 'vitest'
import { customId } from '../model/ids.ts'
import type { UploadProgress } from '../model/upload.ts'
import type { UploadChange } from './change.ts'
import { upload } from './testing/fixtures.ts'
import { noUploads, reduceUploads } from './uploads.ts'

const one = upload('u1')
const two = upload('u2')
const stateOf = (...changes: readonly UploadChange[]) => changes.reduce(reduceUploads, noUploads)
const attached: UploadChange = { type: 'filesAttached', uploads: [one, two], notice: null }
const progressed = (id: string, progress: UploadProgress): UploadChange => ({
  type: 'uploadProgressed',
  id: customId(id),
  progress,
})

describe('uploads', () => {
  it('stand in the order in which they were chosen, each once', () => {
    const three = upload('u3')
    const more: UploadChange = { type: 'filesAttached', uploads: [two, three], notice: null }
    expect(stateOf(attached, more).items).toEqual([one, two, three])
  })

  it('the newest choice says what was left out, and sending ends it', () => {
    const full: UploadChange = { type: 'filesAttached', uploads: [], notice: { kind: 'leftOut', count: 3 } }
    expect(stateOf(attached, full).notice).toEqual({ kind: 'leftOut', count: 3 })
    expect(stateOf(full, attached).notice).toBeNull()
    expect(stateOf(full, { type: 'uploadsSent' }).notice).toBeNull()
  })

  it('progress and preview belong to one file', () => {
    const preview = { url: 'blob:1', width: 4, height: 3 }
    const state = stateOf(attached, progressed('u2', { kind: 'uploading', share: 0.5 }), {
      type: 'uploadPreviewed',
      id: one.id,
      preview,
    })
    expect(state.items).toEqual([
      { ...one, preview },
      { ...two, progress: { kind: 'uploading', share: 0.5 } },
    ])
  })

  it('what is not there any more changes nothing', () => {
    const state = stateOf(attached)
    expect(reduceUploads(state, progressed('gone', { kind: 'uploading', share: 1 }))).toBe(state)
    expect(reduceUploads(state, { type: 'uploadRemoved', id: customId('gone') })).toEqual(state)
  })

  it.each([
    ['uploading', { kind: 'uploading', share: 0.5 }, true],
    ['uploaded', { kind: 'uploaded', url: '/files/a/b.pdf' }, true],
    ['unreachable', { kind: 'failed', reason: 'unreachable' }, true],
    ['too large', { kind: 'failed', reason: 'tooLarge' }, false],
    ['empty', { kind: 'failed', reason: 'empty' }, false],
    ['refused', { kind: 'failed', reason: 'refused' }, false],
    ['over the limit', { kind: 'failed', reason: 'limit' }, false],
  ] as const)('sending wants what is %s, or drops what will never be taken', (_name, progress, isKept) => {
    const { items } = stateOf(attached, progressed('u1', progress), { type: 'uploadsSent' })
    expect(items.map(({ id, wanted }) => [id, wanted])).toEqual([
      ...(isKept ? [['u1', true]] : []),
      ['u2', true],
    ])
  })
})
