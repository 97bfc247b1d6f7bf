import { expect, test } from 'vitest'
import { shadowCss } from './shadowSheets.mjs'

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

test('what Tailwind says to browsers without @property goes, other @supports stay', () => {
  const told = [
    '@layer properties {\n  @supports ((-webkit-hyphens: none) and (not (margin-trim: inline))) or (color: red) {\n',
    '    *, ::before, ::after, ::backdrop {\n      --tw-border-style: solid;\n    }\n  }\n}\n',
  ].join('')
  const kept = '@supports (field-sizing: content) {.a{width:100%}}'
  expect(shadowCss(`${told}${kept}@property --tw-a{syntax:"*";inherits:false}`)).toBe(
    `@layer properties{:host,*,::before,::after,::backdrop{--tw-a:initial}}\n${kept}`,
  )
})

test('a sheet without @property stays as it is', () => {
  expect(shadowCss('.a{color:red}')).toBe('.a{color:red}')
})
