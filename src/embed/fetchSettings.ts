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
    if (response.ok) return { kind: 'settings', settings: readSettings(await response.json()) }
    return refused(reasonOf(response.status, server, license))
  } catch (error) {
    return refused(`${server} could not be reached (${error instanceof Error ? error.message : error})`)
  }
}

function reasonOf(status: number, server: string, license: number): string {
  if (status === 404) return `${server} has no license ${license}`
  if (status === 403)
    return `license ${license} may not be used on ${location.origin}: its origins do not list it`
  return `${server} answered its settings with status ${status}`
}

function refused(reason: string): SettingsOutcome {
  return { kind: 'refused', line: `Parley: no chat on this page: ${reason}.` }
}

/** Reads what is used and takes the design's defaults for the rest: an older or newer server is no reason to fail. */
function readSettings(body: unknown): PublicSettings {
  // The border to our own server, which checks these shapes when it reads its configuration.
  const { theme, texts, groups_status, regions } = (body ?? {}) as {
    theme?: Partial<PublicSettings['theme']>
    texts?: PublicSettings['texts']
    groups_status?: PublicSettings['groupStatuses']
    regions?: PublicSettings['regions']
  }
  return {
    theme: {
      color: theme?.color ?? null,
      scheme: theme?.scheme ?? 'system',
      position: theme?.position ?? 'right',
    },
    texts: texts ?? {},
    groupStatuses: groups_status ?? {},
    regions: regions ?? {},
  }
}
