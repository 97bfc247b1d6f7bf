import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const sources = [
  'tailwind.config.js',
  ...readdirSync('src/theme')
    .filter((name) => name.endsWith('.css'))
    .map((name) => `src/theme/${name}`),
].map((path) => readFileSync(path, 'utf8'))
const theming = readFileSync('docs/theming.md', 'utf8')

it('[docs] every custom property that docs/theming.md names is used', () => {
  const rows = theming.match(/^\| `--.*$/gm)?.map((row) => row.split('|')[1] ?? '') ?? []
  const properties = rows.flatMap((cell) => [...cell.matchAll(/`(--[\w-]+)`/g)].map(([, name]) => name))
  expect(properties.length).toBeGreaterThan(30)
  const isUsed = (name = '') =>
    sources.some((text) => text.includes(`var(${name}`) || text.includes(`'${name}'`))
  expect(properties.filter((name) => !isUsed(name))).toEqual([])
})
