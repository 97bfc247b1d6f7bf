import type { MomentHost } from '../../hooks/useMomentHost.ts'
import { failed, success } from '../../model/result.ts'
import { safeUrl } from '../messages/splitLinks.ts'
import {
  invalid,
  isRecord,
  type MomentAnswer,
  type MomentCall,
  readAttributes,
  readOptional,
  readText,
} from './readMomentCall.ts'

/** What a page may change about the panel that it is shown in. */
export interface MomentPanel {
  setTitle(title: string): void
  /** An address that was checked. */
  setIcon(url: string): void
  /** Whether closing asks first. */
  setFragile(fragile: boolean): void
  /** Offered beside the page, to be opened in a tab; an address that was checked, null: none. */
  setExternalLink(url: string | null): void
  close(): void
}

const done = success(null)

/** Does what a page asks for, after looking at every member of it. Described in `docs/moments.md`. */
export async function answerMomentCall(
  { method, params }: MomentCall,
  host: MomentHost,
  panel: MomentPanel,
): Promise<MomentAnswer> {
  switch (method) {
    case 'createMomentsSDK':
      return create(params, host, panel)
    case 'sendMessage': {
      const text = readText(params, 'text')
      if (text.ok) host.sendMessage(text.value)
      return text.ok ? done : text
    }
    case 'sendSystemMessage': {
      const text = readText(params, 'text')
      if (!text.ok) return text
      const recipients = (isRecord(params) ? params['recipients'] : undefined) ?? 'all'
      if (recipients !== 'all' && recipients !== 'agents') return invalid('recipients: all or agents')
      if (await host.sendSystemMessage(text.value, recipients)) return done
      return failed({ type: 'failed', message: 'The chat did not take it' })
    }
    case 'setAttributes': {
      const attributes = readAttributes(params)
      if (attributes.ok) host.setAttributes(attributes.value)
      return attributes.ok ? done : attributes
    }
    case 'setExternalLink': {
      const url = typeof params === 'string' ? safeUrl(params) : null
      if (url === null && params !== null) return invalid('an http or https address, or null')
      panel.setExternalLink(url)
      return done
    }
    case 'setIsFragile':
      if (typeof params !== 'boolean') return invalid('a boolean')
      panel.setFragile(params)
      return done
    case 'updateCustomerData':
      return updateCustomer(params, host)
    case 'close':
      panel.close()
      return done
    default:
      return failed({ type: 'unknown_method', message: `There is no ${method.slice(0, 100)}` })
  }
}

function create(params: unknown, host: MomentHost, panel: MomentPanel): MomentAnswer {
  const title = readOptional(params, 'title')
  const icon = readOptional(params, 'icon')
  if (!title.ok) return title
  if (!icon.ok) return icon
  const iconUrl = icon.value === null ? null : safeUrl(icon.value)
  if (icon.value !== null && iconUrl === null) return invalid('icon: an http or https address')
  const fragile = isRecord(params) ? params['isFragile'] : undefined
  if (fragile !== undefined && typeof fragile !== 'boolean') return invalid('isFragile: a boolean')
  if (title.value !== null && title.value.trim() !== '') panel.setTitle(title.value)
  if (iconUrl !== null) panel.setIcon(iconUrl)
  if (fragile !== undefined) panel.setFragile(fragile)
  return success(host.launcherData())
}

function updateCustomer(params: unknown, host: MomentHost): MomentAnswer {
  const name = readOptional(params, 'name')
  const email = readOptional(params, 'email')
  if (!name.ok) return name
  if (!email.ok) return email
  if (name.value === null && email.value === null) return invalid('name or email')
  host.updateCustomer({
    ...(name.value !== null && { name: name.value }),
    ...(email.value !== null && { email: email.value }),
  })
  return done
}
