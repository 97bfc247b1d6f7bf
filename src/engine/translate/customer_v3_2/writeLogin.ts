import type { LoginRequest, CustomerData as WireCustomer } from '../../../protocol/customer_v3_2/actions.ts'

export type CustomerData = {
  readonly name?: string
  readonly email?: string
  readonly fields?: Readonly<Record<string, string>>
}

export type LoginData = {
  /** As the token endpoint named it: type and value. */
  readonly bearer: string
  readonly groupId: number
  readonly customer: CustomerData
  readonly page: { readonly url: string; readonly title: string }
  readonly referrer: string
  readonly sideStorage: { readonly [name: string]: string }
}

/** The payload of `login`. */
export function writeLogin(data: LoginData): LoginRequest {
  const customer = writeCustomer(data.customer)
  return {
    token: data.bearer,
    group_id: data.groupId,
    customer_page: data.page,
    application: { name: 'parley-widget', channel_type: 'web' },
    ...(data.referrer !== '' && { referrer: data.referrer }),
    ...(Object.keys(customer).length > 0 && { customer }),
    ...(Object.keys(data.sideStorage).length > 0 && { customer_side_storage: { ...data.sideStorage } }),
  }
}

export function writeCustomer({ name, email, fields = {} }: CustomerData): WireCustomer {
  const pairs = Object.entries(fields).map(([key, value]) => ({ [key]: value }))
  return {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(pairs.length > 0 && { session_fields: pairs }),
  }
}
