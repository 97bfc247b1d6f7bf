import { spawn } from 'node:child_process'

/**
 * Runs one program of the project's packages to its end; what it prints goes to stderr.
 * @param {readonly string[]} command program and arguments
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<void>} rejected when the exit code is not 0
 */
export function run(command, { cwd, env = process.env }) {
  const [program = '', ...args] = command
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 2, 2] })
    const stop = () => child.kill()
    process.once('exit', stop)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      process.off('exit', stop)
      if (code === 0) resolve()
      else reject(new Error(`${args.slice(-3).join(' ')} ended with ${signal ?? `exit code ${code}`}`))
    })
  })
}
