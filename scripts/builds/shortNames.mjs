import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync, Visitor } from 'vite'
import { projectRoot } from './projectRoot.mjs'

/** Where the members are declared that nothing outside of the widget's own code ever sees. */
const folders = ['client', 'components', 'embed', 'engine', 'hooks', 'model', 'platform', 'store']

/**
 * What is said to others, or read from them: the page, its storage, the pages inside a Moment, other tabs. Every word in
 * these files keeps its name everywhere.
 */
const seenByOthers = [
  'src/components/moment/',
  'src/embed/attention/',
  'src/embed/hostWindow.ts',
  'src/embed/options.ts',
  'src/embed/widgetEvents.ts',
  'src/engine/createSiteIdentity.ts',
  'src/engine/keptIdentity.ts',
  'src/engine/siteIdentity.ts',
  'src/hooks/useMomentHost.ts',
]

/** Members of two words and more. Those of one may be anybody's, and the protocol's have underscores. */
const ours = /^[a-z]+(?:[A-Z][a-z0-9]*)+$/

/**
 * Short names for what our types declare. They depend on the sources alone and on all of them, not on the chunk that
 * uses them: the same name is the same everywhere. A name that is also a text somewhere, exported, or an attribute of an
 * element keeps itself; those of the browser's own objects are for whoever shortens to leave alone.
 * @returns {ReadonlyMap<string, string>} in order of how often they are written
 */
export function shortNames() {
  /** @type {Map<string, number>} */
  const counts = new Map()
  /** @type {Set<string>} */
  const kept = new Set()
  const files = folders.flatMap((folder) =>
    readdirSync(join(projectRoot, 'src', folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|(^|\/)(testing|fixtures)\//.test(path))
      .map((path) => `src/${folder}/${path}`),
  )
  const texts = files
    .toSorted()
    .map((file) => ({ file, text: readFileSync(join(projectRoot, file), 'utf8') }))
  for (const { file, text } of texts) {
    if (seenByOthers.some((path) => file.startsWith(path))) for (const name of wordsOf(text)) kept.add(name)
    visit(file, text, {
      member: (name) => counts.set(name, counts.get(name) ?? 0),
      keep: (name) => kept.add(name),
    })
  }
  for (const { text } of texts) {
    for (const word of wordsOf(text)) {
      const count = counts.get(word)
      if (count !== undefined) counts.set(word, count + 1)
    }
  }
  const names = [...counts]
    .filter(([name]) => ours.test(name) && !kept.has(name))
    .sort(([one, often], [other, oftener]) => oftener - often || (one < other ? -1 : 1))
  return new Map(names.map(([name], index) => [name, shortName(index)]))
}

/** @param {string} text */
function wordsOf(text) {
  return text.match(/[A-Za-z_$][\w$]*/g) ?? []
}

/**
 * @param {string} file
 * @param {string} text
 * @param {{ member: (name: string) => void, keep: (name: string) => void }} found
 */
function visit(file, text, found) {
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file} cannot be parsed`)
  /** Those of types choose among members, and are gone when the code runs. */
  const ofTypes = new WeakSet()
  /** @param {object} node @param {(name: string) => void} tell */
  const name = (node, tell) => {
    if ('type' in node && node.type === 'Identifier' && 'name' in node) tell(String(node.name))
  }
  new Visitor({
    TSPropertySignature: ({ key }) => name(key, found.member),
    TSMethodSignature: ({ key }) => name(key, found.member),
    TSLiteralType: ({ literal }) => void ofTypes.add(literal),
    Literal: (node) => {
      if (typeof node.value === 'string' && !ofTypes.has(node)) found.keep(node.value)
    },
    JSXOpeningElement: ({ name: element, attributes }) => {
      if (element.type !== 'JSXIdentifier' || !/^[a-z]/.test(element.name)) return
      for (const attribute of attributes)
        if (attribute.type === 'JSXAttribute' && attribute.name.type === 'JSXIdentifier')
          found.keep(attribute.name.name)
    },
    ExportNamedDeclaration: ({ declaration, specifiers }) => {
      for (const { exported } of specifiers) name(exported, found.keep)
      if (declaration?.type === 'FunctionDeclaration' && declaration.id) name(declaration.id, found.keep)
      if (declaration?.type === 'VariableDeclaration')
        for (const { id } of declaration.declarations) name(id, found.keep)
    },
  }).visit(program)
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'

/**
 * A capital, and with more than 26 of them another letter: no member of ours, of Preact or of a browser is called so.
 * @param {number} index
 */
function shortName(index) {
  const capital = String.fromCharCode(65 + (index % 26))
  const rest = Math.floor(index / 26)
  return rest === 0 ? capital : capital + letters[rest - 1]
}
