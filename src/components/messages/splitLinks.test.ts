import { expect, test } from 'vitest'
import { safeUrl, splitLinks } from './splitLinks.ts'

function links(text: string) {
  return splitLinks(text).flatMap((part) => (part.type === 'link' ? [part.url] : []))
}

test.each([
  ['nothing here', []],
  ['see https://example.com/a?b=c#d', ['https://example.com/a?b=c#d']],
  ['www.example.com is ours', ['https://www.example.com/']],
  ['HTTP://EXAMPLE.COM', ['http://example.com/']],
  ['(https://example.com/a_(b)).', ['https://example.com/a_(b)']],
  ['"https://example.com/", he said', ['https://example.com/']],
  ['https://a.example https://b.example', ['https://a.example/', 'https://b.example/']],
  ['https://example.com/über', ['https://example.com/%C3%BCber']],
  ['www. and https:// alone', []],
  ['javascript:alert(1)', []],
  ['data:text/html,x', []],
])('%j has the links %j', (text, expected) => {
  expect(links(text)).toEqual(expected)
})

test('the parts are the whole text, in order', () => {
  const text = 'See https://example.com, and www.example.com/x!\nThanks'
  expect(
    splitLinks(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text)
})

test('a text of 16 KB that looks like one long address takes no time', () => {
  const started = performance.now()
  splitLinks(`https://${'(.'.repeat(8000)}`)
  expect(performance.now() - started).toBeLessThan(1000)
})

test.each([
  ['https://example.com/x', 'https://example.com/x'],
  ['http://example.com', 'http://example.com/'],
  ['javascript:alert(1)', null],
  ['  JavaScript:alert(1)', null],
  ['/relative', null],
  ['', null],
])('safeUrl(%j) is %j', (value, expected) => {
  expect(safeUrl(value)).toBe(expected)
})
