import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { Core } from '../actions/contract.ts'
import type { Auth } from '../auth/ports.ts'
import type { Configuration } from '../config/configuration.ts'
import type { GreetingRules, License } from '../domain/license.ts'
import { newcomerGreetings } from '../domain/newcomerGreetings.ts'
import { sendError } from './sendError.ts'

export type SettingsNeeds = {
  readonly auth: Pick<Auth, 'originAllowed'>
  readonly core: Pick<Core, 'groupStatuses'>
  readonly licenses: ReadonlyMap<number, License>
  readonly configuration: Pick<Configuration, 'limits' | 'regions'>
  readonly launcherNames: () => Promise<LauncherNames>
}

/** What the widget calls its launcher, by language; empty where the widget is not built. */
export type LauncherNames = {
  readonly [language: string]: { readonly name: string; readonly direction: 'ltr' | 'rtl' }
}

/** `GET /settings?license_id=`: what the widget knows before it connects. Source: contract.md, addresses. */
export async function registerSettings(
  app: FastifyInstance,
  { auth, core, licenses, configuration, launcherNames }: SettingsNeeds,
): Promise<void> {
  app.get<{ Querystring: Record<string, unknown> }>('/settings', async (request, reply) => {
    const { license_id: licenseId, locale } = request.query
    if (typeof licenseId !== 'string' || !/^\d{1,15}$/.test(licenseId)) {
      return sendError(reply, 'validation', 'license_id must be a number')
    }
    const license = licenses.get(Number(licenseId))
    if (license === undefined) {
      return sendError(reply, 'license_not_found', `There is no license ${licenseId}`)
    }
    if (!auth.originAllowed(license, request.headers.origin)) {
      return sendError(reply, 'authorization', 'This website may not embed the license')
    }

    const settings = publicSettings(license, core, configuration)
    const language = settleLanguage(license, locale, await launcherNames())
    const body = JSON.stringify({ ...settings, language })
    const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
    reply.header('cache-control', 'no-cache').header('etag', etag)
    return knows(request.headers['if-none-match'], etag)
      ? reply.code(304).send()
      : reply.type('application/json; charset=utf-8').send(body)
  })
}

/**
 * The language that the widget is to speak, and what it says in it before any words are loaded: the license's own
 * wording before ours; English where we have no words for the one that is wanted.
 */
function settleLanguage({ texts }: License, wanted: unknown, names: LauncherNames) {
  const locale = typeof wanted === 'string' ? wanted : ''
  const base = locale.toLowerCase().split(/[-_]/)[0] ?? ''
  const isKnown = Object.hasOwn(names, base)
  const language = isKnown ? base : 'en'
  const { name = 'Open chat', direction = 'ltr' } = names[language] ?? {}
  return {
    locale: isKnown && /^[a-z]{2}(-\w{1,8}){0,3}$/.test(locale) ? locale : language,
    direction,
    launcher_name: texts[language]?.['launcher.open'] ?? name,
  }
}

/** Every member is named here, so that nothing secret of a license slips out. */
function publicSettings(
  license: License,
  core: SettingsNeeds['core'],
  { limits, regions }: SettingsNeeds['configuration'],
) {
  return {
    license_id: license.id,
    name: license.name,
    region: license.region,
    theme: license.theme,
    texts: license.texts,
    mask_patterns: license.maskPatterns,
    greetings: license.greetings.map(({ id, groupId, rules }) => ({
      id,
      group_id: groupId,
      rules: wireRules(rules),
    })),
    may_greet: newcomerGreetings(license.greetings).map(({ groupId, urlPatterns, sessionField }) => ({
      group_id: groupId,
      urls: urlPatterns,
      session_field: sessionField,
    })),
    groups_status: Object.fromEntries(
      core.groupStatuses(license.id).map(({ groupId, status }) => [String(groupId), status]),
    ),
    regions,
    limits: { message_bytes: limits.messageBytes, file_bytes: limits.fileBytes },
  }
}

/** In the spelling of the configuration file; what is not given is left out. */
const wireRules = (rules: GreetingRules) => ({
  url_contains: rules.urlContains,
  url_matches: rules.urlMatches,
  after_ms: rules.afterMs,
  visits_at_least: rules.visitsAtLeast,
  page_views_at_least: rules.pageViewsAtLeast,
  session_field: rules.sessionField,
})

const knows = (ifNoneMatch: string | undefined, etag: string): boolean =>
  (ifNoneMatch ?? '').split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
