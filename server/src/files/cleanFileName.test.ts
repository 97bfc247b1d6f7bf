import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanFileName } from './cleanFileName.ts'

describe('a file name', () => {
  it.each([
    ['photo.jpg', 'photo.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\Lena\\photo.jpg', 'photo.jpg'],
    ['..', 'file'],
    ['.htaccess', 'htaccess'],
    ['', 'file'],
    [undefined, 'file'],
    ['a\0b\r\nc.txt', 'abc.txt'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['a<b>:"|?*.txt', 'ab.txt'],
    ['Übergröße 日本.pdf', 'Übergröße 日本.pdf'],
    ['thumbnail.webp', '_thumbnail.webp'],
    ['name. . ', 'name'],
  ])('%j becomes %j', (given, expected) => {
    expect(cleanFileName(given)).toBe(expected)
  })

  it('keeps its ending when it is too long', () => {
    const name = cleanFileName(`${'日'.repeat(300)}.pdf`)
    expect(name).toMatch(/^日+\.pdf$/)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
  })

  it('is one safe path segment, whatever was given, and stays the same when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const name = cleanFileName(given)
        expect(name).toMatch(/^[^\\/\p{Cc}\p{Cf}]+$/u)
        expect(name.startsWith('.')).toBe(false)
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
        expect(() => encodeURIComponent(name)).not.toThrow()
        expect(cleanFileName(name).replace(/^_/, '')).toBe(name.replace(/^_/, ''))
      }),
    )
  })
})
