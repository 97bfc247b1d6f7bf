import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { themeProperties } from './themeProperties.ts'

const names = themeProperties.map(({ name }) => name)

it('[docs] the builder offers exactly the custom properties that docs/theming.md lists', () => {
  const rows = readFileSync('docs/theming.md', 'utf8').match(/^\| `--.*$/gm) ?? []
  const listed = rows.flatMap((row) =>
    [...(row.split('|')[1] ?? '').matchAll(/`(--[\w-]+)`/g)].map(([, name]) => name),
  )
  expect(listed.length).toBeGreaterThan(30)
  expect(names.toSorted()).toEqual(listed.toSorted())
})

it('no two properties share a name or a label', () => {
  expect(new Set(names).size).toBe(names.length)
  expect(new Set(themeProperties.map(({ label }) => label)).size).toBe(names.length)
})

it('a default lies within what can be chosen, and is the one of the style sheets', () => {
  const sheets = ['tailwind.config.js', 'src/theme/launcher.css', 'src/theme/window.css']
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n')
  for (const property of themeProperties) {
    if (property.kind !== 'length') continue
    const { name, px, least, most } = property
    expect(px, name).toBeGreaterThanOrEqual(least)
    expect(px, name).toBeLessThanOrEqual(most)
    // The offsets have the edge's.
    const declared = [
      `${name}, ${px}px`,
      `${name}: ${px}px`,
      `'${name}', ${px},`,
      `${name}, var(--parley-edge)`,
    ]
    expect(
      declared.some((text) => sheets.includes(text)),
      name,
    ).toBe(true)
  }
})
