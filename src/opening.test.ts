import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'
import { en } from './i18n/en.ts'
import { enLater } from './i18n/enLater.ts'
import { readImports } from './testing/readImports.ts'

/** Every one that has looks. */
const components = readdirSync('src/components', { recursive: true, encoding: 'utf8' })
  .map((path) => posix.join('src/components', path))
  .filter((path) => path.endsWith('.tsx') && !/\.test\.|\/(fixtures|testing)\//.test(path))
  .filter((path) => readFileSync(path, 'utf8').includes('className'))

/** The components whose classes a sheet has, as its `@source` lines say. */
function componentsOf(sheet: string): readonly string[] {
  const css = readFileSync(posix.join('src/theme', sheet), 'utf8')
  const patterns = (start: string) =>
    [...css.matchAll(new RegExp(`^@source ${start}"(.+)";$`, 'gm'))].map(([, glob = '']) => {
      const path = posix.join('src/theme', glob).replaceAll('.', '\\.').replace('**/', '.*')
      const either = path.replace(/\{(.+?)\}/g, (_all, names: string) => `(${names.replaceAll(',', '|')})`)
      return new RegExp(`^${either.replace(/(?<!\.)\*/g, '[^/]*')}(/|$)`)
    })
  const [wanted, unwanted] = [patterns(''), patterns('not ')]
  return components.filter(
    (file) => wanted.some((one) => one.test(file)) && !unwanted.some((one) => one.test(file)),
  )
}

/** What the window is made of before it loads anything more. */
function filesAtOpening(): readonly string[] {
  const reached = new Set(['src/embed/window/mountWindow.ts'])
  for (const file of reached) {
    for (const specifier of readImports(file, readFileSync(file, 'utf8'), { loadedAlong: true })) {
      const path = posix.join(posix.dirname(file), specifier)
      if (specifier.startsWith('.') && existsSync(path)) reached.add(path)
    }
  }
  return [...reached]
}

test('the sheet at opening has the classes of what is drawn then, and the later one those of the rest', () => {
  const atOpening = filesAtOpening()
  const first = components.filter((file) => atOpening.includes(file))
  expect(first.length).toBeGreaterThan(20)
  const opening = componentsOf('opening.css')
  const later = componentsOf('later.css')
  expect(first.filter((file) => !opening.includes(file))).toEqual([])
  expect(components.filter((file) => !first.includes(file) && !later.includes(file))).toEqual([])
})

test('every English word that is used at opening is there then, and no other', () => {
  const code = filesAtOpening()
    .filter((file) => !file.startsWith('src/i18n/') && file.endsWith('.ts') !== file.endsWith('.tsx'))
    .map((file) => readFileSync(file, 'utf8'))
    .join()
  const used = (key: string) => code.includes(`'${key}'`)
  expect(Object.keys(enLater).filter(used)).toEqual([])
  // Keys that are put together, and the launcher's name, which the server tells.
  const others = Object.keys(en).filter((key) => !used(key))
  expect(others.filter((key) => !/^(connection\.stopped\.|launcher\.open$)/.test(key))).toEqual([])
})
