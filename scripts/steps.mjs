import { spawn } from 'node:child_process'
import { stdout } from 'node:process'
import { projectRoot } from './builds/projectRoot.mjs'

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} command program of `node_modules` or Node, and its arguments
 * @property {number} [timeoutMs] longest time it may take; 5 minutes unless told
 */

const DEFAULT_TIMEOUT_MS = 300_000

/**
 * Runs one step with its output on ours. At its time limit, or when we are told to end, the step ends with everything
 * that it has started.
 * @param {Step} step
 * @returns {Promise<boolean>} whether it succeeded
 */
export function runStep({ name, command, timeoutMs = DEFAULT_TIMEOUT_MS }) {
  stdout.write(`\n> ${name}\n`)
  const [program = '', ...args] = command
  return new Promise((done) => {
    // A group of its own, so that browsers and servers that the step started can be ended with it.
    const child = spawn(program, args, {
      cwd: projectRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
      detached: true,
    })
    const end = () => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
    }
    const timer = setTimeout(() => {
      stdout.write(`${name} took longer than ${timeoutMs / 1000} s and was ended\n`)
      end()
    }, timeoutMs)
    process.once('exit', end)
    const finish = (/** @type {boolean} */ ok) => {
      clearTimeout(timer)
      process.off('exit', end)
      done(ok)
    }
    child.once('error', (error) => {
      stdout.write(`${error.message}\n`)
      finish(false)
    })
    child.once('close', (code) => finish(code === 0))
  })
}

/** Ctrl+C and a CI's time limit end the running step too. */
export function exitOnSignals() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.once(signal, () => process.exit(1))
}

/**
 * Path of a program that an installed package brings.
 * @param {string} name
 */
export function bin(name) {
  return `${projectRoot}/node_modules/.bin/${name}`
}
