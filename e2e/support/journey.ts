import { type BrowserContext, test as base } from '@playwright/test'
import { type AgentConsole, signIn } from './agentConsole.ts'
import { type ChatWidget, chatWidgetOn } from './chatWidget.ts'
import { type AgentConfig, configOf, type LicenseConfig, shopLicense } from './parleyConfig.ts'
import { type FixtureSite, serveFixtures } from './serveFixtures.ts'
import { serveTagPage, type Tag, type TagSite } from './serveTagPage.ts'
import { type Parley, startParley } from './startParley.ts'

/**
 * The host pages that a visitor of these journeys can be on: the script tag; an application that imports the React
 * component, with the newest React or with 18; pages that Next and Astro have rendered before, which are hydrated.
 */
export const embeddings = ['script', 'react', 'react18', 'next', 'astro'] as const

type JourneyOptions = {
  /** Whether the server has been told under which address the world knows it. */
  readonly knowsItsAddress: boolean
  /** The license that the server of this test has. */
  readonly license: LicenseConfig
  /** Which host page the visitor is on. */
  readonly embedding: (typeof embeddings)[number]
}

type JourneyFixtures = {
  /** A server of this test's own: nobody else's chats, nobody else's agents. */
  readonly parley: Parley
  /** A customer's website, on another origin than the server. */
  readonly site: FixtureSite
  /** A visitor on that website. */
  readonly visitor: ChatWidget
  /** Opens a page with script tags of the test's own, on another origin than the server. */
  readonly openTagPage: (...tags: readonly Tag[]) => Promise<ChatWidget>
  /** Opens one more visitor, in a browser of their own. */
  readonly anotherVisitor: () => Promise<ChatWidget>
  /** Signs an agent in, in a browser of their own. */
  readonly signInAgent: (agent?: AgentConfig) => Promise<AgentConsole>
}

/** Playwright's test with a server, a website, visitors and agents. */
export const test = base.extend<JourneyOptions & JourneyFixtures>({
  license: [shopLicense, { option: true }],
  embedding: ['script', { option: true }],
  knowsItsAddress: [false, { option: true }],

  parley: async ({ license, knowsItsAddress }, use) => {
    const parley = await startParley(configOf(license), knowsItsAddress)
    await use(parley)
    await parley.dispose()
  },

  site: async ({ parley }, use) => {
    const site = await serveFixtures(parley.origin)
    await use(site)
    await site.close()
  },

  visitor: async ({ page, site, embedding }, use) => {
    await page.goto(`${site.origin}/${embedding}/`)
    await use(chatWidgetOn(page))
  },

  openTagPage: async ({ page, parley }, use) => {
    const sites: TagSite[] = []
    await use(async (...tags) => {
      const site = await serveTagPage(parley.origin, tags)
      sites.push(site)
      await page.goto(site.address)
      return chatWidgetOn(page)
    })
    await Promise.all(sites.map((site) => site.close()))
  },

  anotherVisitor: async ({ browser, site, embedding }, use) => {
    const contexts: BrowserContext[] = []
    await use(async () => {
      const context = await browser.newContext()
      contexts.push(context)
      const page = await context.newPage()
      await page.goto(`${site.origin}/${embedding}/`)
      return chatWidgetOn(page)
    })
    await Promise.all(contexts.map((context) => context.close()))
  },

  signInAgent: async ({ browser, parley }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (agent) => {
      const context = await browser.newContext()
      contexts.push(context)
      return signIn(await context.newPage(), parley.origin, agent)
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
})
