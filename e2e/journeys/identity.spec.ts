import { createHmac } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { test } from '../support/journey.ts'
import { onBothBuilds } from '../support/onBothBuilds.ts'
import { formlessLicense, type LicenseConfig } from '../support/parleyConfig.ts'

const secret = 'a long random text, known to the site and the server'
const license: LicenseConfig & { readonly identity_secret: string } = {
  ...formlessLicense,
  identity_secret: secret,
}
test.use({ license })

/** As the website's own server would. Source: contract, "Addresses". */
function sign(sub: string): string {
  const iat = Math.floor(Date.now() / 1000)
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { aud: 'parley', license_id: 1, sub, name: `${sub} of the shop`, iat, exp: iat + 600 }
  const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`
}

/** The page of a site where somebody is signed in. */
async function signInOnSite(page: Page, name: string): Promise<void> {
  await page.addInitScript((jwt) => Object.assign(window, { __parley: { identity: () => jwt } }), sign(name))
}

onBothBuilds((embedding) => {
  test('a visitor whom the website knows has the same chat in another browser', async ({
    page,
    site,
    visitor,
    anotherVisitor,
    signInAgent,
  }) => {
    const agent = await signInAgent()
    await signInOnSite(page, 'ada')
    await page.goto(`${site.origin}/${embedding}/`)
    await visitor.open()
    await visitor.say('From my laptop')
    await agent.openChatOf('ada of the shop')

    const phone = await anotherVisitor()
    await signInOnSite(phone.page, 'ada')
    await phone.page.reload()
    await phone.open()
    await expect(phone.line('From my laptop')).toBeVisible()

    const stranger = await anotherVisitor()
    await stranger.open()
    await expect(stranger.composer).toBeVisible()
    await expect(stranger.line('From my laptop')).toHaveCount(0)
  })
})

test('LiveChat’s identity provider hands over its tokens', async ({
  page,
  site,
  parley,
  visitor,
  signInAgent,
}) => {
  const agent = await signInAgent()
  await page.addInitScript((server) => {
    const calls: string[] = []
    const fetchToken = async () => {
      const answer = await fetch(`${server}/customer/token`, {
        method: 'POST',
        body: JSON.stringify({
          grant_type: 'transient',
          license_id: 1,
          response_type: 'token',
          client_id: 'shop',
        }),
      })
      const { access_token, entity_id, expires_in, token_type } = await answer.json()
      return {
        accessToken: access_token,
        entityId: entity_id,
        expiresIn: expires_in * 1000,
        tokenType: token_type,
        creationDate: Date.now(),
        licenseId: 1,
      }
    }
    const provider = {
      getToken: () => {
        calls.push('getToken')
        return fetchToken()
      },
      getFreshToken: fetchToken,
      hasToken: async () => true,
      invalidate: async () => void calls.push('invalidate'),
    }
    Object.assign(window, { calls, __lc: { license: 1, custom_identity_provider: () => provider } })
  }, parley.origin)
  await page.goto(`${site.origin}/script/`)
  await visitor.open()
  await visitor.say('By our own token')
  await agent.myChats.getByRole('listitem').first().click()
  await expect(agent.line('By our own token')).toBeVisible()
  expect(await page.evaluate('calls')).toEqual(['getToken'])
  await page.evaluate("ParleyWidget.call('identity_changed')")
  await expect.poll(() => page.evaluate('calls')).toEqual(['getToken', 'invalidate', 'getToken'])
})
