import { useQuery } from '@tanstack/react-query'
import type { UrlInfo } from '../model/urlInfo.ts'
import { useEngine } from './EngineContext.ts'
import { useOnline } from './useOnline.ts'

/**
 * What is behind an address, asked for once and shared by whoever shows it.
 * @param wanted false: not now, nothing is asked
 * @returns undefined: not known yet; null: nothing to show, also where the answer did not come
 */
export function useUrlInfo(url: string, wanted: boolean): UrlInfo | null | undefined {
  const engine = useEngine()
  const online = useOnline()
  const { data, isError } = useQuery({
    queryKey: ['url', url],
    queryFn: () => engine.read.urlInfo(url),
    enabled: wanted && online,
  })
  return data === undefined && isError ? null : data
}
