import * as library from '@tanstack/react-query'
import { renderHook } from '@testing-library/react'
import { createElement, type ReactNode } from 'react'
import { describe, expect, it, vi } from 'vitest'
import * as small from './smallQuery.ts'

// The library's types promise more than is compared here; both are used through what the hooks use.
const kinds = [
  ['the library', library as unknown as typeof small],
  ['the small one', small],
] as const

const settings = { staleTime: 300_000, retry: 0, refetchOnMount: false, retryDelay: 1_000 }

describe.each(kinds)('the query cache: %s', (_kind, kind) => {
  const open = (options: Partial<typeof settings> = {}) => {
    const client = new kind.QueryClient({ defaultOptions: { queries: { ...settings, ...options } } })
    return (props: { readonly children: ReactNode }) =>
      createElement(kind.QueryClientProvider, { client }, props.children)
  }

  it('asks once for a key, however many use it, and keeps the answer', async () => {
    const queryFn = vi.fn(async () => 'tea')
    const use = () => kind.useQuery({ queryKey: ['drink'], queryFn })
    const wrapper = open()
    const { result, unmount } = renderHook(() => [use(), use()] as const, { wrapper })
    expect(result.current[0].data).toBe(undefined)
    await vi.waitFor(() => expect(result.current.map(({ data }) => data)).toEqual(['tea', 'tea']))
    unmount()
    const again = renderHook(use, { wrapper })
    expect(again.result.current.data).toBe('tea')
    expect(queryFn).toHaveBeenCalledTimes(1)
  })

  it('another key is another question', async () => {
    const queryFn = vi.fn(async (name: string) => `hot ${name}`)
    const { result, rerender } = renderHook(
      ({ name }) => kind.useQuery({ queryKey: ['drink', name], queryFn: () => queryFn(name) }),
      { wrapper: open(), initialProps: { name: 'tea' } },
    )
    await vi.waitFor(() => expect(result.current.data).toBe('hot tea'))
    rerender({ name: 'coffee' })
    expect(result.current.data).toBe(undefined)
    await vi.waitFor(() => expect(result.current.data).toBe('hot coffee'))
    expect(queryFn.mock.calls).toEqual([['tea'], ['coffee']])
  })

  it('does not ask before it may', async () => {
    const queryFn = vi.fn(async () => 'tea')
    const { result, rerender } = renderHook(
      ({ enabled }) => kind.useQuery({ queryKey: ['drink'], queryFn, enabled }),
      { wrapper: open(), initialProps: { enabled: false } },
    )
    expect([result.current.data, queryFn.mock.calls.length]).toEqual([undefined, 0])
    rerender({ enabled: true })
    await vi.waitFor(() => expect(result.current.data).toBe('tea'))
  })

  it('asks again what is old when it may ask again', async () => {
    let cups = 0
    const { result, rerender } = renderHook(
      ({ enabled }) =>
        kind.useQuery({ queryKey: ['cups'], queryFn: async () => (cups += 1), enabled, staleTime: 0 }),
      { wrapper: open(), initialProps: { enabled: true } },
    )
    await vi.waitFor(() => expect(result.current.data).toBe(1))
    rerender({ enabled: false })
    rerender({ enabled: true })
    await vi.waitFor(() => expect(result.current.data).toBe(2))
  })

  it('tells a failure, and comes out of it', async () => {
    const queryFn = vi.fn(async () => 'tea').mockRejectedValueOnce(new Error('empty pot'))
    const { result } = renderHook(() => kind.useQuery({ queryKey: ['drink'], queryFn }), { wrapper: open() })
    await vi.waitFor(() => expect(result.current.isError).toBe(true))
    void result.current.refetch()
    await vi.waitFor(() => expect(result.current).toMatchObject({ data: 'tea', isError: false }))
  })

  it('tries again by itself before it gives up', async () => {
    const queryFn = vi.fn(async () => 'tea').mockRejectedValueOnce(new Error('empty pot'))
    const { result } = renderHook(() => kind.useQuery({ queryKey: ['drink'], queryFn }), {
      wrapper: open({ retry: 2 }),
    })
    await vi.waitFor(() => expect(result.current.data).toBe('tea'), { timeout: 5_000 })
    expect(queryFn).toHaveBeenCalledTimes(2)
  })

  it('pages follow one another, and a page that fails can be asked for again', async () => {
    let broken = false
    const queryFn = vi.fn(async ({ pageParam }: { readonly pageParam: string }) => {
      if (broken) throw new Error('no page')
      return { next: pageParam === '' ? 'second' : null }
    })
    const { result } = renderHook(
      () =>
        kind.useInfiniteQuery({
          queryKey: ['history'],
          queryFn,
          initialPageParam: '',
          getNextPageParam: ({ next }) => next,
        }),
      { wrapper: open() },
    )
    expect(result.current).toMatchObject({ hasNextPage: false, isFetching: true })
    await vi.waitFor(() => expect(result.current).toMatchObject({ hasNextPage: true, isFetching: false }))
    broken = true
    void result.current.fetchNextPage()
    await vi.waitFor(() => expect(result.current).toMatchObject({ isError: true, isLoadingError: false }))
    expect(result.current.hasNextPage).toBe(true)
    broken = false
    void result.current.fetchNextPage()
    await vi.waitFor(() => expect(result.current).toMatchObject({ hasNextPage: false, isError: false }))
    expect(queryFn.mock.calls.map(([{ pageParam }]) => pageParam)).toEqual(['', 'second', 'second'])
  })

  it('a first page that fails is a failure to load', async () => {
    const queryFn = vi.fn(async () => ({ next: null })).mockRejectedValueOnce(new Error('no page'))
    const { result } = renderHook(
      () =>
        kind.useInfiniteQuery({
          queryKey: ['history'],
          queryFn,
          initialPageParam: '',
          getNextPageParam: ({ next }) => next,
        }),
      { wrapper: open() },
    )
    await vi.waitFor(() => expect(result.current.isLoadingError).toBe(true))
    void result.current.refetch()
    await vi.waitFor(() => expect(result.current).toMatchObject({ isError: false, hasNextPage: false }))
    expect(queryFn).toHaveBeenCalledTimes(2)
  })
})

describe('the small query cache', () => {
  it('[bound] forgets the oldest answers that nobody looks at', () => {
    const client = new small.QueryClient({ defaultOptions: { queries: settings } })
    const first = client.find('0')
    const watched = client.find('watched')
    watched.subscribe(() => {})
    for (let index = 1; index < 250; index += 1) client.find(`${index}`)
    expect(client.find('watched')).toBe(watched)
    expect(client.find('0')).not.toBe(first)
  })
})
