import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../testing/startTestApp.ts'
import { renderProtocol } from './renderProtocol.ts'
import { referenceSurfaces } from './surfaces.ts'

let server: TestApp
beforeAll(async () => {
  server = await startTestApp()
})
afterAll(() => server.stop())

type Document = { readonly [key: string]: Document }
const read = async (path: string): Promise<Document> =>
  (await (await fetch(server.origin + path)).json()) as Document

/** Every `$ref` of a document leads somewhere in it. */
function brokenReferences(document: Document, at: unknown = document): readonly string[] {
  if (typeof at !== 'object' || at === null) return []
  return Object.entries(at).flatMap(([key, value]) => {
    if (key !== '$ref') return brokenReferences(document, value)
    const found = String(value)
      .replace('#/', '')
      .split('/')
      .reduce<unknown>((node, name) => Object(node)[name.replaceAll('~1', '/')], document)
    return found === undefined ? [String(value)] : []
  })
}

describe('openapi.json', () => {
  it('names every method of every Web API, with its schema and an example, and is whole in itself', async () => {
    const document = await read('/openapi.json')
    expect(document['openapi']).toBe('3.1.0')
    const expected = referenceSurfaces
      .filter(({ over }) => over === 'web')
      .flatMap(({ path, methods }) => methods.map(({ name }) => `${path}/${name}`))
    expect(Object.keys(document['paths'] ?? {})).toEqual(expected)
    expect(brokenReferences(document)).toEqual([])
    const ids = Object.values(document['paths'] ?? {}).map((path) => String(path['post']?.['operationId']))
    expect(new Set(ids).size).toBe(ids.length)
    expect(document['paths']?.['/v3.0/customer/action/send_file']).toMatchObject({
      post: {
        requestBody: {
          content: { 'multipart/form-data': { schema: { required: ['payload.file', 'payload.chat_id'] } } },
        },
      },
    })
  })
})

describe('asyncapi.json', () => {
  it('names every request and push of every RTM API, and is whole in itself', async () => {
    const document = await read('/asyncapi.json')
    expect(document['asyncapi']).toBe('3.0.0')
    expect(Object.keys(document['channels'] ?? {})).toEqual(['customer_v3_1', 'customer_v3_2', 'agent_v3_0'])
    expect(brokenReferences(document)).toEqual([])
    const names = Object.keys(document['components']?.['messages'] ?? {})
    for (const { id, methods, pushes, over } of referenceSurfaces) {
      if (over === 'web') continue
      for (const { name } of methods) expect(names).toContain(`${id}_${name}_request`)
      for (const name of pushes) expect(names).toContain(`${id}_${name}_push`)
    }
  })
})

describe('/docs/api', () => {
  it('is a page that runs nothing and is not sent twice', async () => {
    const answer = await fetch(`${server.origin}/docs/api`)
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    const text = await answer.text()
    expect(text).not.toMatch(/<script|style=/)
    for (const { title } of referenceSurfaces) expect(text).toContain(title)
    const tag = answer.headers.get('etag') ?? ''
    expect((await fetch(`${server.origin}/docs/api`, { headers: { 'if-none-match': tag } })).status).toBe(304)
    expect((await fetch(`${server.origin}/docs/api.css`)).headers.get('content-type')).toContain('text/css')
  })
})

it('docs/protocol.md says what the tables say', async () => {
  await expect(renderProtocol()).toMatchFileSnapshot(
    resolve(import.meta.dirname, '../../../docs/protocol.md'),
  )
})
