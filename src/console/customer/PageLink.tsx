import { safeUrl } from '../../components/messages/splitLinks.ts'
import type { PageView } from '../../model/user.ts'
import { messageWords } from '../messageWords.ts'
import { texts } from '../texts.ts'

/** A page that the customer opened, and when. Its address came from outside: only http and https are followed. */
export function PageLink({ page }: { readonly page: PageView }) {
  const url = safeUrl(page.url)
  const name = page.title ?? shortAddress(page.url)
  return (
    <span className="flex items-baseline gap-2">
      {url === null ? (
        <span className="min-w-0 grow truncate">{name}</span>
      ) : (
        <a
          className="control min-w-0 grow truncate rounded-chip text-accent-text hover:underline"
          href={url}
          target="_blank"
          rel="noopener noreferrer nofollow"
          title={page.url}
        >
          {name}
          <span className="sr-only"> ({texts.customer.opens})</span>
        </a>
      )}
      <time
        className="shrink-0 text-meta text-muted tabular-nums"
        dateTime={new Date(page.openedAt).toISOString()}
        title={messageWords.moment(page.openedAt)}
      >
        {messageWords.time(page.openedAt)}
      </time>
    </span>
  )
}

/** An address without what all of a site's addresses share. */
function shortAddress(address: string): string {
  const url = safeUrl(address)
  if (url === null) return address
  const { host, pathname, search } = new URL(url)
  return pathname === '/' && search === '' ? host : `${pathname}${search}`
}
