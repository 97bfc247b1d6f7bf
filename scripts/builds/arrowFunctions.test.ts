import { expect, it } from 'vitest'
import { arrowFunctions } from './arrowFunctions.mjs'

const script = (body: string) => `(function(){${body}})();`

it('declared functions become arrow functions, before everything else', () => {
  const before = script(
    'start();function start({at},...rest){return async function(){}}async function end(){}',
  )
  expect(arrowFunctions(before)).toBe(
    script('let start=({at},...rest)=>{return async function(){}},end=async ()=>{};start();'),
  )
})

it('what has a `this` of its own keeps it', () => {
  const inner = 'return class{open(){return this}}'
  expect(arrowFunctions(script(`function make(){${inner}}`))).toBe(script(`let make=()=>{${inner}};`))
})

it.each([
  ['this', script('function open(){return () => this.x}')],
  ['arguments', script('function open(){return arguments.length}')],
  ['new.target', script('function open(){return new.target}')],
  ['a generator', script('function* open(){}')],
  ['a module', 'export function open(){}'],
  ['a script of many functions', 'function open(){}'],
  ['a script that cannot be parsed', script('function(){')],
])('%s is refused', (_name, code) => {
  expect(() => arrowFunctions(code)).toThrow()
})
