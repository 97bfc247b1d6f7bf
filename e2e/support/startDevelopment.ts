import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { createServer } from 'vite'
import { installPackage } from '../../scripts/builds/buildFixtures.mjs'
import { projectRoot } from '../../scripts/builds/projectRoot.mjs'

/** A website whose developer is at work: Vite serves it, with React's Fast Refresh. */
export interface Development {
  readonly address: string
  /** Saves a source file with other words in it. */
  edit(file: string, from: string, to: string): Promise<void>
  close(): Promise<void>
}

/**
 * Starts Vite on a copy of an application of `e2e/fixtures`, with the package as npm installs it.
 * @param fixture name of its folder
 * @param server origin of the chat server
 * @param files sources that the application has beside its own, by their names
 */
export async function startDevelopment(
  fixture: string,
  server: string,
  files: Readonly<Record<string, string>> = {},
): Promise<Development> {
  // Below the project, so that the application finds the same React.
  await mkdir(join(projectRoot, 'dist'), { recursive: true })
  const root = await mkdtemp(join(projectRoot, 'dist/development-'))
  await cp(join(projectRoot, 'e2e/fixtures', fixture), root, { recursive: true })
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(root, name), text)))
  await installPackage(join(root, 'node_modules/parley-widget'))
  const vite = await createServer({
    configFile: false,
    root,
    cacheDir: join(root, 'node_modules/.vite'),
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0 },
    plugins: [
      react(),
      {
        name: 'fill-in-the-server',
        transformIndexHtml: (html) => html.replaceAll('{{server}}', server).replaceAll('{{license}}', '1'),
      },
    ],
  })
  await vite.listen()
  return {
    address: vite.resolvedUrls?.local[0] ?? '',
    edit: async (file, from, to) => {
      const path = join(root, file)
      const text = await readFile(path, 'utf8')
      if (!text.includes(from)) throw new Error(`${file} does not contain ${from}`)
      await writeFile(path, text.replace(from, to))
    },
    close: async () => {
      await vite.close()
      await rm(root, { recursive: true, force: true })
    },
  }
}
