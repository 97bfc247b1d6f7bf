import { parseSync, Visitor } from 'vite'

type Naming = { readonly source?: unknown; readonly importKind?: string }

/** The kinds of syntax that name another module, and whether it is loaded along. */
const namingNodes = {
  ImportDeclaration: true,
  ExportNamedDeclaration: true,
  ExportAllDeclaration: true,
  ImportExpression: false,
  TSImportType: false,
}

export type ImportReading = {
  /** Only what is loaded along with the file: no types, and nothing that is loaded when it is needed. Default false. */
  readonly loadedAlong?: boolean
}

/**
 * Every module that a file names: imports, re-exports, dynamic imports and types' `import()`.
 * @throws {Error} when the text cannot be parsed
 */
export function readImports(file: string, text: string, options: ImportReading = {}): readonly string[] {
  const { loadedAlong = false } = options
  const found: string[] = []
  const add = ({ source, importKind }: Naming) => {
    const { type, value } = Object(source)
    if (type !== 'Literal' || typeof value !== 'string') return
    if (!loadedAlong || importKind !== 'type') found.push(value)
  }
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file} cannot be parsed`)
  const kinds = Object.entries(namingNodes).filter(([, along]) => along || !loadedAlong)
  new Visitor(Object.fromEntries(kinds.map(([type]) => [type, add]))).visit(program)
  return found
}
