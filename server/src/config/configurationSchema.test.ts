import { expect, it } from 'vitest'
import { configurationSchema } from './configurationSchema.ts'

it('parley.schema.json is written from the schema that checks the file (refresh it with `vitest -u`)', async () => {
  const schema = { $schema: 'http://json-schema.org/draft-07/schema#', ...configurationSchema }
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../../parley.schema.json')
})
