import { posix } from 'node:path'

/** The helper's body, the name that it has there, and the one under which others import it. */
const helperFile = /^(?<body>[\s\S]*?)export\s*\{\s*(?<local>[\w$]+)(?: as (?<renamed>[\w$]+))?\s*\};?\s*$/

/**
 * As soon as two chunks need the bundler's own helper, it becomes a file: one more request before the window can be
 * used, for 200 bytes. Here each of them has a copy. To stand before `squeeze`, which shortens it.
 * @returns {import('vite').Plugin}
 */
export function inlineRuntime() {
  return {
    name: 'parley-inline-runtime',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === 'chunk')
      const runtime = chunks.find(({ name }) => name === 'rolldown-runtime')
      if (runtime === undefined) return
      const { body, local, renamed = local } = helperFile.exec(runtime.code)?.groups ?? {}
      if (local === undefined) throw new Error('The bundler’s helper looks otherwise than expected')
      const file = posix.basename(runtime.fileName).replaceAll('.', '\\.')
      const importing = new RegExp(
        `import\\s*\\{\\s*${renamed}(?: as ([\\w$]+))?\\s*\\}\\s*from\\s*["']\\./${file}["'];?`,
      )
      for (const chunk of chunks) {
        if (!chunk.imports.includes(runtime.fileName)) continue
        if (!importing.test(chunk.code))
          throw new Error(`${chunk.fileName} imports the helper in another way`)
        chunk.code = chunk.code.replace(
          importing,
          (_all, name = renamed) => `const ${name}=(()=>{${body};return ${local}})();`,
        )
        chunk.imports = chunk.imports.filter((name) => name !== runtime.fileName)
      }
      delete bundle[runtime.fileName]
    },
  }
}
