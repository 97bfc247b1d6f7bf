/** What the server tells every website about a license, as far as the widget uses it before it connects. */
export type PublicSettings = {
  readonly theme: {
    readonly color: string | null
    readonly scheme: 'light' | 'dark' | 'system'
    readonly position: 'left' | 'right'
  }
  /** The license's own wording: `{ language: { key: text } }`. */
  readonly texts: { readonly [language: string]: { readonly [key: string]: string } }
  /** By group id: `online`, `online_for_queue`, `offline`. */
  readonly groupStatuses: { readonly [groupId: string]: string }
  /** Where other regions live, by name. */
  readonly regions: { readonly [region: string]: string }
}

export type SettingsOutcome =
  | { readonly kind: 'settings'; readonly settings: PublicSettings }
  /** No widget for this page; `line` says why, for the site owner. */
  | { readonly kind: 'refused'; readonly line: string }

const timeoutMs = 15_000

/** Asks the server for a license's public settings. Sends no cookie. Never rejects. */
export async function fetchSettings(server: string, license: number): Promise<SettingsOutcome> {
  try {
    const response = await fetch(`${server}/settings?license_id=${license}`, {
      credentials: 'omit',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const body = await response.json()
    if (response.ok) return { kind: 'settings', settings: readSettings(body) }
    return refused(`${server} answered "${body.error.message}"`)
  } catch (error) {
    return refused(`${server} did not answer (${error})`)
  }
}

function refused(reason: string): SettingsOutcome {
  return { kind: 'refused', line: `Parley: no chat on ${location.origin}: ${reason}.` }
}

/** Reads what is used and takes the design's defaults for the rest: an older or newer server is no reason to fail. */
function readSettings(body: unknown): PublicSettings {
  // The border to our own server, which checks these shapes when it reads its configuration.
  const {
    theme,
    texts = {},
    groups_status = {},
    regions = {},
  } = body as Partial<PublicSettings> & {
    readonly groups_status?: PublicSettings['groupStatuses']
  }
  return {
    theme: { color: null, scheme: 'system', position: 'right', ...theme },
    texts,
    groupStatuses: groups_status,
    regions,
  }
}
