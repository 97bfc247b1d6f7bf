import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../scripts/builds/projectRoot.mjs'

/** A configuration file of the server, as far as the journeys change it. */
export type ParleyConfig = {
  readonly limits?: Readonly<Record<string, number>>
  readonly url_info_allow_private?: boolean
  readonly licenses: readonly LicenseConfig[]
}

export type LicenseConfig = {
  readonly id: number
  readonly name: string
  readonly origins?: readonly string[]
  readonly queue?: { readonly enabled: boolean; readonly max_length: number }
  readonly groups: readonly { readonly id: number; readonly name: string }[]
  readonly agents: readonly AgentConfig[]
  readonly forms: readonly object[]
  readonly mask_patterns?: readonly string[]
  readonly greetings?: readonly object[]
}

export type AgentConfig = {
  readonly id: string
  readonly name: string
  readonly job_title?: string
  readonly avatar?: string
  readonly permission: 'administrator' | 'normal'
  readonly group_ids?: readonly number[]
  readonly concurrent_chats: number
  readonly password: string
}

/** Who answers in the journeys. */
export const smith = {
  id: 'agent1@example.com',
  name: 'Agent Smith',
  permission: 'administrator',
  concurrent_chats: 6,
  password: 'demo',
} as const satisfies AgentConfig

/** Where the journeys' visitors come from: one license, one agent, and a prechat form that wants an e-mail address. */
export const shopLicense: LicenseConfig = {
  id: 1,
  name: 'Journey shop',
  groups: [{ id: 0, name: 'General' }],
  agents: [smith],
  forms: [
    {
      type: 'prechat',
      group_id: 0,
      fields: [
        { type: 'header', label: 'Tell us who you are.' },
        { type: 'name', label: 'Name' },
        { type: 'email', label: 'E-mail', required: true },
        { type: 'textarea', label: 'How can we help?' },
      ],
    },
  ],
}

/** The same license without a form: the window opens on the composer. */
export const formlessLicense: LicenseConfig = { ...shopLicense, forms: [] }

/** The license that `npm start` shows: the one of the repository's own configuration. */
export const demoLicense: LicenseConfig = JSON.parse(
  readFileSync(join(projectRoot, 'parley.config.json'), 'utf8'),
).licenses[0]

export const configOf = (license: LicenseConfig): ParleyConfig => ({ licenses: [license] })
