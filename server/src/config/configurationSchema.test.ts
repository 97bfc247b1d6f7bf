import { expect, it } from 'vitest'
import { configurationSchema } from './configurationSchema.ts'

/** As the project formats JSON: lists of plain values stand on one line. */
const format = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replaceAll(/\[[^[\]{}]*\]/g, (list) =>
    list.replaceAll(/\n\s*/g, ' ').replaceAll(/\[ | \]/g, (end) => end.trim()),
  )}\n`

it('parley.schema.json is written from the schema that checks the file (refresh it with `vitest -u`)', async () => {
  const schema = { $schema: 'http://json-schema.org/draft-07/schema#', ...configurationSchema }
  await expect(format(schema)).toMatchFileSnapshot('../../../parley.schema.json')
})
