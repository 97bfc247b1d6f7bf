import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { picture } from '../files/testing/picture.ts'
import { startApi, type TestApi } from '../web/api/testing/startApi.ts'
import { html, type Site, startSite } from './testing/startSite.ts'

let site: Site
let api: TestApi
beforeEach(async () => {
  const image = await picture({ width: 1200, height: 600 }, 'jpeg')
  site = await startSite({
    '/': html(
      '<title>Tea</title><meta name="description" content="All kinds"><meta property="og:image" content="/hero.jpg">',
    ),
    '/hero.jpg': html(image, 'image/jpeg'),
    '/plain': html('<title>Plain</title>'),
    '/bad-image': html('<title>Bad</title><meta property="og:image" content="/plain-image">'),
    '/plain-image': html('no picture at all', 'image/png'),
  })
})
afterEach(async () => {
  await api.stop()
  await site.close()
})

describe('get_url_info', () => {
  it('[spec 17] tells title, description and a small picture that this server has', async () => {
    api = await startApi({ more: { url_info_allow_private: true } })
    const visitor = api.visitor()
    const url = `${site.origin}/`
    const info = await api.call('3.2', visitor, 'get_url_info', { url })
    expect(info).toEqual({
      url,
      title: 'Tea',
      description: 'All kinds',
      image_url: expect.stringMatching(new RegExp(`^${new URL(api.origin).host}/files/`)),
      image_original_url: `${site.origin}/hero.jpg`,
      image_width: 400,
      image_height: 200,
    })
    const image = await fetch(`http://${String(info['image_url'])}`)
    expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/webp'])

    const { image_original_url: _, ...older } = info
    expect(await api.call('3.0', api.visitor(), 'get_url_details', { url })).toEqual(older)
    expect(site.asked).toEqual(['/', '/hero.jpg'])
    const socket = await api.customerSocket('3.1', api.visitor())
    expect(await socket.call('get_url_details', { url })).toEqual(older)
  })

  it('tells what there is: no picture, a picture that is none, no page', async () => {
    api = await startApi({ more: { url_info_allow_private: true } })
    const ask = (path: string) => api.call('3.2', api.visitor(), 'get_url_info', { url: site.origin + path })
    expect(await ask('/plain')).toEqual({ url: `${site.origin}/plain`, title: 'Plain' })
    expect(await ask('/bad-image')).toEqual({ url: `${site.origin}/bad-image`, title: 'Bad' })
    expect(await ask('/missing')).toEqual({ url: `${site.origin}/missing` })
  })

  it('refuses this machine and the network around it, unless it is allowed', async () => {
    api = await startApi()
    for (const url of [site.origin, 'http://localhost/', 'file:///etc/passwd', 'nothing', '']) {
      expect(await api.fail('3.2', api.visitor(), 'get_url_info', { url })).toMatchObject({
        type: 'validation',
      })
    }
    expect(site.asked).toEqual([])
  })
})
