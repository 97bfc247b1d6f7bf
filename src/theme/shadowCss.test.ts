import { expect, test } from 'vitest'
import { shadowCss } from './shadowCss.ts'

const compiled = [
  '@layer properties;@layer utilities{.border{border-style:var(--tw-border-style)}}',
  '@property --tw-border-style{syntax:"*";inherits:false;initial-value:solid}',
  '@property --tw-leading{syntax:"*";inherits:false}',
  '@property --tw-shadow { syntax: "*"; inherits: false; initial-value: 0 0 #0000; }',
].join('')

test('the defaults of @property become declarations in the lowest layer', () => {
  expect(shadowCss(compiled)).toBe(
    '@layer properties{:host,*,::before,::after,::backdrop' +
      '{--tw-border-style:solid;--tw-leading:initial;--tw-shadow:0 0 #0000}}' +
      '@layer properties;@layer utilities{.border{border-style:var(--tw-border-style)}}',
  )
})

test('a sheet without @property stays as it is', () => {
  expect(shadowCss('.a{color:red}')).toBe('.a{color:red}')
})
