type Expecting = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing'

const token =
  /[ \t\n\r]*(?:(?<string>"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?<scalar>(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)\b)|(?<sign>[[\]{},:]))/uy

/**
 * Where a text that is not JSON goes wrong: the index of the first character that cannot stand there.
 * `JSON.parse` of Node 20 does not say it for most mistakes.
 */
export function findJsonMistake(text: string): number {
  const open: ('[' | '{')[] = []
  let expecting: Expecting = 'value'
  const afterValue = (): Expecting => (open.length === 0 ? 'nothing' : 'commaOrEnd')
  let index = 0

  for (;;) {
    token.lastIndex = index
    const groups = token.exec(text)?.groups
    const next = groups === undefined ? null : follow(groups)
    if (next === null) return index + (/^[ \t\n\r]*/.exec(text.slice(index))?.[0].length ?? 0)
    expecting = next
    index = token.lastIndex
  }

  function follow({ string, scalar, sign }: { [name: string]: string | undefined }): Expecting | null {
    const wantsValue = expecting === 'value' || expecting === 'valueOrEnd'
    if (string !== undefined) {
      if (expecting === 'key' || expecting === 'keyOrEnd') return 'colon'
      return wantsValue ? afterValue() : null
    }
    if (scalar !== undefined) return wantsValue ? afterValue() : null
    switch (sign) {
      case '[':
      case '{':
        if (!wantsValue) return null
        open.push(sign)
        return sign === '[' ? 'valueOrEnd' : 'keyOrEnd'
      case ']':
      case '}': {
        const mayEnd = expecting === 'commaOrEnd' || expecting === (sign === ']' ? 'valueOrEnd' : 'keyOrEnd')
        if (!mayEnd || open.at(-1) !== (sign === ']' ? '[' : '{')) return null
        open.pop()
        return afterValue()
      }
      case ',':
        if (expecting !== 'commaOrEnd') return null
        return open.at(-1) === '[' ? 'value' : 'key'
      default:
        return expecting === 'colon' ? 'value' : null
    }
  }
}
