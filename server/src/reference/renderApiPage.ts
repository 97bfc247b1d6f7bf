import type { TSchema } from '@sinclair/typebox'
import type { Method } from '../codecs/method.ts'
import { exampleOf, variantsOf } from './exampleOf.ts'
import { type ReferenceSurface, referenceSurfaces } from './surfaces.ts'

/** The reference for people: plain HTML, no script, made from what the server checks requests with. */
export function renderApiPage(): string {
  const list = referenceSurfaces
    .map(({ id, title }) => `<li><a href="#${id}">${escapeHtml(title)}</a></li>`)
    .join('')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Parley: the APIs</title>
<link rel="stylesheet" href="/docs/api.css">
</head>
<body>
<header><h1>The APIs of this server</h1>
<p>For programs: <a href="/openapi.json">openapi.json</a> (HTTP) and <a href="/asyncapi.json">asyncapi.json</a> (sockets). Everything here is made from the schemas that requests are checked with.</p>
<nav aria-label="APIs"><ul>${list}</ul></nav></header>
<main>${referenceSurfaces.map(renderSurface).join('')}</main>
</body>
</html>
`
}

function renderSurface(surface: ReferenceSurface): string {
  const { id, title, path, over, kind, methods, pushes, errors } = surface
  const address = `${over === 'rtm' ? 'ws' : 'POST'} ${path}${over === 'web' ? '/…' : ''}${kind === 'customer' ? '?license_id=…' : ''}`
  return `<section aria-labelledby="${id}"><h2 id="${id}">${escapeHtml(title)}</h2><p><code>${escapeHtml(address)}</code></p>
${methods.map((method) => renderMethod(surface, method)).join('')}
${pushes.length === 0 ? '' : `<h3>Pushes</h3><p>${pushes.map((name) => `<code>${escapeHtml(name)}</code>`).join(' ')}</p>`}
<h3>Errors</h3><dl>${Object.entries(errors)
    .map(([type, message]) => `<dt><code>${escapeHtml(type)}</code></dt><dd>${escapeHtml(message)}</dd>`)
    .join('')}</dl></section>`
}

function renderMethod({ id, over, envelope }: ReferenceSurface, method: Method): string {
  if (method.kind === 'ping') return ''
  const scopes =
    method.scopes.length === 0
      ? ''
      : `<p>Scopes, one of: ${method.scopes.map((one) => `<code>${escapeHtml(one)}</code>`).join(' ')}</p>`
  const rows = rowsOf(method.schema, '')
  const part =
    method.kind === 'call' && method.upload !== null
      ? [`<tr><th scope="row"><code>${method.upload}</code></th><td>a file</td><td>required</td></tr>`]
      : []
  const members = [...rows, ...part]
  const example = exampleOf(method.schema)
  const body =
    over === 'rtm'
      ? { request_id: 'r-1', action: method.name, payload: example }
      : envelope === 'bare' || envelope === 'either'
        ? example
        : { payload: example }
  const parameters =
    members.length === 0
      ? '<p>No parameters.</p>'
      : `<table><thead><tr><th scope="col">parameter</th><th scope="col">what</th><th scope="col">needed</th></tr></thead><tbody>${members.join('')}</tbody></table>`
  const sample =
    part.length > 0 ? '' : `<pre tabindex="0"><code>${escapeHtml(JSON.stringify(body, null, 2))}</code></pre>`
  return `<details><summary id="${id}_${method.name}"><code>${escapeHtml(method.name)}</code></summary>${scopes}${parameters}${sample}</details>`
}

/** Deeper than that a table helps nobody; the JSON documents have it all. */
const maxDepth = 4

function rowsOf(schema: TSchema, prefix: string, depth = 0): readonly string[] {
  const properties: { readonly [name: string]: TSchema } = schema['properties'] ?? {}
  const required: readonly string[] = schema['required'] ?? []
  return Object.entries(properties).flatMap(([name, member]) => {
    const path = `${prefix}${name}`
    const inner = member['type'] === 'array' ? member['items'] : member
    const below =
      depth < maxDepth ? rowsOf(inner, `${path}${member['type'] === 'array' ? '[]' : ''}.`, depth + 1) : []
    const row = `<tr><th scope="row"><code>${escapeHtml(path)}</code></th><td>${escapeHtml(describe(member))}</td><td>${required.includes(name) ? 'required' : ''}</td></tr>`
    return [row, ...below]
  })
}

function describe(schema: TSchema): string {
  if ('const' in schema) return JSON.stringify(schema['const'])
  const variants = variantsOf(schema)
  if (variants.length > 0) return [...new Set(variants.map(describe))].join(' or ')
  const bounds = [
    schema['minimum'] === undefined ? '' : `at least ${schema['minimum']}`,
    schema['maximum'] === undefined ? '' : `at most ${schema['maximum']}`,
    schema['maxItems'] === undefined ? '' : `at most ${schema['maxItems']}`,
  ].filter((bound) => bound !== '')
  const kind =
    schema['type'] === 'array' ? `list of ${describe(schema['items'])}` : `${schema['type'] ?? 'anything'}`
  return [kind, ...bounds].join(', ')
}

const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`)

/** The page's style sheet: it lives under a policy without inline styles. */
export const apiPageStyle = `:root { color-scheme: light dark; --line: color-mix(in oklab, CanvasText 18%, Canvas); }
body { font: 15px/22px system-ui, sans-serif; max-width: 960px; margin: 0 auto; padding: 24px; background: Canvas; color: CanvasText; }
h1 { font-size: 24px; line-height: 32px; } h2 { margin-top: 48px; border-top: 1px solid var(--line); padding-top: 24px; }
nav ul { columns: 2; padding-inline-start: 20px; }
code { font: 13px/20px ui-monospace, monospace; }
details { border-bottom: 1px solid var(--line); padding: 8px 0; } summary { cursor: pointer; min-height: 24px; }
table { border-collapse: collapse; width: 100%; display: block; overflow-x: auto; }
th, td { text-align: start; font-weight: 400; padding: 4px 12px 4px 0; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { font-weight: 600; }
pre { overflow-x: auto; padding: 12px; border: 1px solid var(--line); border-radius: 10px; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 4px 16px; } dd { margin: 0; }
:focus-visible { outline: 2px solid Highlight; outline-offset: 2px; }
@media (max-width: 560px) { nav ul { columns: 1; } dl { grid-template-columns: 1fr; } dd { margin-inline-start: 16px; } }
`
