import { expect, it } from 'vitest'
import { fileType } from './fileType.ts'

it.each([
  ['invoice.pdf', 'application/pdf', 'PDF'],
  ['archive.tar.gz', '', 'GZ'],
  ['invoice', 'application/pdf', 'PDF'],
  ['.env', 'text/plain', 'PLAIN'],
  ['notes', 'application/vnd.oasis.opendocument.text', null],
  ['photo.<img src=x>', '', null],
  ['report.unbelievable', 'application/x', 'X'],
  ['', '', null],
])('the type of %s (%s) is %s', (name, contentType, type) => {
  expect(fileType({ name, contentType })).toBe(type)
})
