import { open } from 'node:fs/promises'
import { fileTypeFromFile } from 'file-type'
import { type Result, refuse, success } from '../domain/result.ts'

/** Programs, by the name that they would be started under. */
const programEndings =
  /\.(?:apk|app|bat|cmd|com|cpl|deb|dll|dmg|exe|gadget|hta|inf|jar|js|jse|lnk|msc|msi|msp|pif|pkg|ps1|reg|rpm|scr|sh|sys|vb|vbe|vbs|wsf|wsh)$/i

const programTypes: ReadonlySet<string> = new Set([
  'application/java-vm',
  'application/vnd.android.package-archive',
  'application/vnd.debian.binary-package',
  'application/x-apple-diskimage',
  'application/x-elf',
  'application/x-mach-binary',
  'application/x-ms-shortcut',
  'application/x-msdownload',
  'application/x-msi',
  'application/x-rpm',
])

/** Texts that browsers only show. Everything else that reads as text is handed out as bytes. */
const plainTexts: readonly { readonly ending: RegExp; readonly type: string }[] = [
  { ending: /\.csv$/i, type: 'text/csv' },
  { ending: /\.json$/i, type: 'application/json' },
  { ending: /\.(?:txt|text|log|md)$/i, type: 'text/plain' },
]

/** What a browser would run or render with scripts in it. */
const active = /^\s*(?:<|\uFEFF|%!|#!)/

const unknownType = 'application/octet-stream'
const headBytes = 4_096

/**
 * What a file is, by its content; the name only tells kinds of plain text apart. Programs are refused, pages and
 * drawings with scripts become bytes to download. Source: spec/behaviour.md 5.6.
 */
export async function judgeType(path: string, name: string): Promise<Result<string>> {
  if (programEndings.test(name)) return refuseProgram()
  const found = await fileTypeFromFile(path)
  if (found !== undefined) {
    if (programTypes.has(found.mime)) return refuseProgram()
    return success(/xml|html|svg/.test(found.mime) ? unknownType : found.mime)
  }
  const head = await readHead(path)
  if (head.startsWith('#!') || head.startsWith('MZ')) return refuseProgram()
  if (head.includes('\0') || head.includes('\uFFFD') || active.test(head)) return success(unknownType)
  return success(plainTexts.find(({ ending }) => ending.test(name))?.type ?? unknownType)
}

const refuseProgram = (): Result<never> => refuse('validation', 'file: programs are not taken.')

async function readHead(path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    // A character may be cut in two at the end: `stream` keeps it back.
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(buffer.subarray(0, bytesRead), {
      stream: true,
    })
  } finally {
    await file.close()
  }
}
