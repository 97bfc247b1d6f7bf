import { describe, expect, it } from 'vitest'
import { parseConfiguration } from './parseConfiguration.ts'

const withForm = (form: object) => ({
  licenses: [{ id: 1, name: 'Shop', forms: [{ type: 'prechat', ...form }] }],
})

function parsed(file: unknown) {
  const result = parseConfiguration(file)
  if (!result.ok) throw new Error(result.failure.path)
  return result.value
}

describe('ids that the configuration does not give', () => {
  const form = (labels: readonly string[]) =>
    withForm({ fields: labels.map((label) => ({ type: 'question', label })) })
  const idsOf = (file: unknown) => {
    const [first] = parsed(file).licenses[0]?.forms ?? []
    return { form: first?.id, fields: new Map(first?.fields.map(({ id, label }) => [label, id])) }
  }

  it('are digit strings, and the same at every start and in every order', () => {
    const first = idsOf(form(['One?', 'Two?']))
    const second = idsOf(form(['Two?', 'One?']))
    expect(first.form).toMatch(/^\d+$/)
    expect(first.fields.get('One?')).toMatch(/^\d+$/)
    expect(second).toEqual({ form: first.form, fields: new Map([...first.fields].reverse()) })
  })

  it('differ for two fields with one wording', () => {
    const [first] = parsed(form(['Same', 'Same'])).licenses[0]?.forms ?? []
    expect(new Set(first?.fields.map(({ id }) => id)).size).toBe(2)
  })

  it('leave given ids alone', () => {
    const file = withForm({ id: '17', fields: [{ type: 'name', id: '4', label: 'Name' }] })
    expect(parsed(file).licenses[0]?.forms[0]).toMatchObject({ id: '17', fields: [{ id: '4' }] })
  })
})
