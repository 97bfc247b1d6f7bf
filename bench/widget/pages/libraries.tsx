import { useVirtualizer } from '@tanstack/react-virtual'
import { type ComponentType, memo, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { Virtuoso } from 'react-virtuoso'
import { VList, type VListHandle } from 'virtua'
import { type Item, itemsUpTo } from './items.ts'
import { listenInBatches } from './readPush.ts'
import type { Subject } from './subject.ts'

type ListProps = { readonly items: readonly Item[] }

export const virtuoso = subjectOf(VirtuosoList)
export const tanstack = subjectOf(TanstackList)
export const virtua = subjectOf(VirtuaList)

/** Each as its documentation shows it for a chat: at the end, and following it. */
function VirtuosoList({ items }: ListProps) {
  return (
    <Virtuoso
      className="list"
      data={items}
      initialTopMostItemIndex={{ index: items.length - 1, align: 'end' }}
      followOutput
      itemContent={(_, item) => <Row item={item} />}
    />
  )
}

function TanstackList({ items }: ListProps) {
  const list = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => list.current,
    estimateSize: () => 44,
    getItemKey: (index) => index,
    initialOffset: items.length * 44,
  })
  // Measured rows change the height, and the end moves with it.
  useLayoutEffect(() => {
    if (list.current !== null) list.current.scrollTop = list.current.scrollHeight
  })
  return (
    <div ref={list} className="list">
      <div style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index]
          return (
            <div
              key={key}
              ref={rows.measureElement}
              data-index={index}
              style={{ position: 'absolute', top: 0, width: '100%', transform: `translateY(${start}px)` }}
            >
              {item !== undefined && <Row item={item} />}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function VirtuaList({ items }: ListProps) {
  const list = useRef<VListHandle>(null)
  const last = items.length - 1
  useLayoutEffect(() => {
    list.current?.scrollToIndex(last, { align: 'end' })
  }, [last])
  return (
    <VList ref={list} className="list" data={items}>
      {(item) => <Row key={item.index} item={item} />}
    </VList>
  )
}

const Row = memo(function Row({ item }: { readonly item: Item }) {
  return (
    <div className={item.mine ? 'row mine' : 'row'}>
      <p>{item.text}</p>
    </div>
  )
})

function subjectOf(List: ComponentType<ListProps>): Subject {
  return {
    prepare: async (length) => {
      const given = itemsUpTo(length)
      return { mount: () => mount(List, given) }
    },
  }
}

function mount(List: ComponentType<ListProps>, given: readonly Item[]) {
  const frame = document.createElement('div')
  frame.className = 'frame'
  document.body.append(frame)
  const root = createRoot(frame)
  let append = (_: readonly Item[]) => {}
  let close = () => {}

  function Chat() {
    const [items, setItems] = useState(given)
    const [draft, setDraft] = useState('')
    useEffect(() => {
      append = (more) => flushSync(() => setItems((known) => [...known, ...more]))
    }, [])
    return (
      <>
        <MemoList items={items} />
        <textarea value={draft} onChange={(event) => setDraft(event.currentTarget.value)} />
      </>
    )
  }
  const MemoList = memo(List)
  flushSync(() => root.render(<Chat />))

  return {
    append: (item: Item) => append([item]),
    listen: async (url: string) => {
      close = await listenInBatches(url, (items) => append(items))
    },
    root: frame,
    viewport: () => frame.querySelector('.list, [data-virtuoso-scroller]') ?? frame,
    input: () => frame.querySelector('textarea') ?? frame,
    settled: () => true,
    unmount: () => {
      close()
      root.unmount()
      frame.remove()
    },
  }
}
