// `node server/hash-password.mjs`: reads a password from stdin, so that it stays out of the shell's history, and
// prints the `password_hash` for the configuration.
import { stdin, stdout } from 'node:process'
import { createInterface } from 'node:readline/promises'
import { ensureBuilt } from '../scripts/build.mjs'

await ensureBuilt({ only: ['server'] })
const { hashPassword } = await import('./dist/auth/passwords.js')

const lines = createInterface({ input: stdin, output: stdin.isTTY ? process.stderr : undefined })
const password = await lines.question('Password: ')
lines.close()
if (password === '') {
  process.stderr.write('Password: found nothing, expected a text\n')
  process.exit(1)
}
stdout.write(`${await hashPassword(password)}\n`)
