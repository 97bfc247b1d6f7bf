import { describe, expect, it } from 'vitest'
import { readPage } from './readPage.ts'

const read = (html: string | Buffer, type = 'text/html; charset=utf-8') =>
  readPage(Buffer.from(html), type, 'https://shop.example/tea/')

describe('a page says', () => {
  it.each([
    [
      'its Open Graph words first',
      '<title>T</title><meta property="og:title" content="OG"><meta name="twitter:title" content="TW">',
      { title: 'OG' },
    ],
    ['else Twitter’s', '<title>T</title><meta name="twitter:title" content="TW">', { title: 'TW' }],
    [
      'else its own title, with entities read',
      '<title> Tea &amp;\n Coffee </title>',
      { title: 'Tea & Coffee' },
    ],
    [
      'its description',
      '<title>T</title><meta name="description" content="All &lt;b&gt; kinds">',
      { description: 'All <b> kinds' },
    ],
    [
      'the first of several pictures, from its own address',
      '<title>T</title><meta property="og:image" content="a.png"><meta property="og:image" content="b.png">',
      { imageUrl: 'https://shop.example/tea/a.png' },
    ],
    [
      'or from its base',
      '<base href="/x/"><title>T</title><meta property="og:image" content="a.png">',
      { imageUrl: 'https://shop.example/x/a.png' },
    ],
    [
      'no picture with another scheme',
      '<title>T</title><meta property="og:image" content="javascript:alert(1)">',
      { imageUrl: null },
    ],
    [
      'nothing of its body',
      '<head></head><body><title>T</title><meta property="og:title" content="OG">',
      { title: null },
    ],
    ['nothing when it is empty', '', { title: null, description: null, imageUrl: null }],
  ])('%s', (_name, html, expected) => {
    expect(read(html)).toMatchObject(expected)
  })

  it('no more than fits, without characters that nobody sees', () => {
    const { title } = read(`<title>${'ä'.repeat(500)}</title>`)
    expect([...(title ?? '')]).toHaveLength(200)
    expect(read('<title>a\u202Eb\u0007c</title>').title).toBe('a b c')
  })

  it.each([
    ['in its header', Buffer.from('<title>Käse</title>', 'latin1'), 'text/html; charset=iso-8859-1'],
    ['in its head', Buffer.from('<meta charset="windows-1252"><title>Käse</title>', 'latin1'), 'text/html'],
    ['nowhere', Buffer.from('<title>Käse</title>'), 'text/html'],
    ['wrongly', Buffer.from('<title>Käse</title>'), 'text/html; charset=klingon'],
  ])('which encoding it has, %s', (_name, bytes, type) => {
    expect(read(bytes, type).title).toBe('Käse')
  })
})
