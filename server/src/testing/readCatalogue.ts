import { readFileSync } from 'node:fs'

/** One surface as its documents have it: names, parameters and limits. */
export type Catalogue = {
  readonly methods: { readonly [name: string]: CatalogueMethod }
  readonly pushes?: { readonly [name: string]: readonly string[] }
  readonly errors: readonly string[]
  readonly disconnect_reasons?: readonly string[]
}

export type CatalogueMethod = {
  /** By path, such as `chat.thread.events`. */
  readonly params: { readonly [path: string]: CatalogueParam }
  /** Paths such as `chats_summary[].id`; a `?` at the end says that the member may be missing. */
  readonly response: readonly string[]
  readonly pushes: readonly string[]
  readonly scopes?: readonly string[]
}

export type CatalogueParam = {
  readonly type: string
  readonly required?: true
  readonly max?: number | string
  readonly enum?: readonly string[]
  readonly default?: unknown
}

export type CatalogueName =
  | 'customer-rtm-v3.1'
  | 'customer-rtm-v3.2'
  | 'customer-web-v3.0'
  | 'customer-web-v3.2'
  | 'agent-rtm-v3.0'
  | 'agent-web-v3.0'

export function readCatalogue(name: CatalogueName): Catalogue {
  const path = new URL(`../../test/catalogue/${name}.json`, import.meta.url)
  // Data of this repository, whose shape is the type above; a wrong path fails the expectation.
  return JSON.parse(readFileSync(path, 'utf8')) as Catalogue
}
