import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { createPageFetcher, fetchBounds, type PageFetcher } from './createPageFetcher.ts'
import { isPublicAddress } from './isPublicAddress.ts'
import { html, redirect, type Site, startSite } from './testing/startSite.ts'

let site: Site | null = null
let fetcher: PageFetcher | null = null
afterEach(async () => {
  await fetcher?.close()
  await site?.close()
})

const open = async (
  pages: Parameters<typeof startSite>[0],
  mayReach = (address: string): boolean => address === '127.0.0.1',
) => {
  site = await startSite(pages)
  fetcher = createPageFetcher({ mayReach, anyPort: true })
  return { site, fetcher }
}

describe('addresses that must not be asked', () => {
  it.each([
    ['http://127.0.0.1/'],
    ['http://[::1]/'],
    ['http://[::ffff:127.0.0.1]/'],
    ['http://2130706433/'],
    ['http://0x7f.1/'],
    ['http://0177.0.0.1/'],
    ['http://169.254.169.254/latest/meta-data/'],
    ['http://10.0.0.1/'],
    ['http://localhost/'],
    ['http://user:secret@example.com/'],
    ['http://example.com:22/'],
    ['https://example.com:6379/'],
    ['ftp://example.com/'],
    ['file:///etc/passwd'],
    ['gopher://example.com/'],
    ['data:text/html,<title>x</title>'],
    ['not an address'],
  ])('%s', async (url) => {
    fetcher = createPageFetcher({ mayReach: isPublicAddress, anyPort: false })
    expect(await fetcher.fetch(url, 'page')).toEqual({ kind: 'refused' })
  })

  it('a name that resolves to one of them is refused at the connection, and nothing is sent there', async () => {
    const { site, fetcher } = await open({ '/': html('<title>inside</title>') }, isPublicAddress)
    const url = site.origin.replace('127.0.0.1', 'localhost')
    expect(await fetcher.fetch(`${url}/`, 'page')).toEqual({ kind: 'refused' })
    expect(site.asked).toEqual([])
  })

  it('a page that leads to one of them is not followed there', async () => {
    const { site, fetcher } = await open({
      '/': redirect('http://127.0.0.2:1/'),
      '/name': redirect('http://localhost.:1/'),
    })
    expect(await fetcher.fetch(`${site.origin}/`, 'page')).toEqual({ kind: 'refused' })
    expect(await fetcher.fetch(`${site.origin}/file`, 'page')).toEqual({ kind: 'nothing' })
  })
})

describe('what is read', () => {
  it('a page, through a few redirects', async () => {
    const { site, fetcher } = await open({
      '/a': redirect('/b'),
      '/b': redirect('c'),
      '/c': html('<title>C</title>'),
    })
    expect(await fetcher.fetch(`${site.origin}/a`, 'page')).toEqual({
      kind: 'body',
      body: {
        bytes: Buffer.from('<title>C</title>'),
        contentType: 'text/html; charset=utf-8',
        url: `${site.origin}/c`,
      },
    })
  })

  it('a page that leads to itself is asked only so often', async () => {
    const { site, fetcher } = await open({ '/': redirect('/') })
    expect(await fetcher.fetch(`${site.origin}/`, 'page')).toEqual({ kind: 'nothing' })
    expect(site.asked).toHaveLength(fetchBounds.maxRedirects + 1)
  })

  it('of a page without end the beginning, of a picture without end nothing', async () => {
    const endless =
      (type: string): Parameters<typeof startSite>[0][string] =>
      (_request, response) => {
        response.writeHead(200, { 'content-type': type })
        const more = () => {
          while (response.write(Buffer.alloc(65_536, 'x')));
          response.once('drain', more)
        }
        more()
      }
    const { site, fetcher } = await open({ '/page': endless('text/html'), '/image': endless('image/png') })
    const page = await fetcher.fetch(`${site.origin}/page`, 'page')
    expect(page.kind === 'body' && page.body.bytes.length).toBe(fetchBounds.maxPageBytes)
    expect(await fetcher.fetch(`${site.origin}/image`, 'image')).toEqual({ kind: 'nothing' })
  })

  it.each([
    ['another type', html('{}', 'application/json'), 'page'],
    ['a page for a picture', html('<title>x</title>'), 'image'],
    [
      'what is compressed, so that nothing small unpacks to something huge',
      (_request, response) => {
        response
          .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
          .end(gzipSync(Buffer.alloc(1e6)))
      },
      'page',
    ],
    [
      'an error',
      (_request, response) => void response.writeHead(500, { 'content-type': 'text/html' }).end(),
      'page',
    ],
    ['a line that breaks', (_request, response) => void response.destroy(), 'page'],
  ] satisfies [string, Parameters<typeof startSite>[0][string], 'page' | 'image'][])(
    'not: %s',
    async (_name, page, what) => {
      const { site, fetcher } = await open({ '/': page })
      expect(await fetcher.fetch(`${site.origin}/`, what)).toEqual({ kind: 'nothing' })
    },
  )
})
