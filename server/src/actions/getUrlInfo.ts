import { success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import type { CustomerCaller } from './contract.ts'

/** Source: Customer Chat RTM API 3.2, get_url_info. */
export const getUrlInfo: Handler<'getUrlInfo', CustomerCaller> = async ({ urlInfos }, { input: { url } }) => {
  const found = await urlInfos.describe(url)
  return found.ok ? success({ value: found.value, publications: [] }) : found
}
