import type { ConfiguredForm, FormField } from '../../domain/license.ts'
import type { customerStructures } from '../../protocol.ts'

type GroupOption = Extract<FormField, { type: 'group_chooser' }>['options'][number]
type PlainField = Exclude<customerStructures.FormField, { type: 'group_chooser' }>
type GroupChooser<Option> = {
  type: 'group_chooser'
  id: string
  label: string
  required: boolean
  options: Option[]
}

/** @param groupOption versions word the options of a `group_chooser` differently */
export const encodeForm = <Option>(
  form: ConfiguredForm | null,
  groupOption: (option: GroupOption) => Option,
): { enabled: boolean; form?: { id: string; fields: (PlainField | GroupChooser<Option>)[] } } =>
  form === null || !form.enabled
    ? { enabled: false }
    : {
        enabled: true,
        form: { id: form.id, fields: form.fields.map((field) => encodeField(field, groupOption)) },
      }

function encodeField<Option>(
  field: FormField,
  groupOption: (option: GroupOption) => Option,
): PlainField | GroupChooser<Option> {
  switch (field.type) {
    case 'header':
      return { type: field.type, id: field.id, label: field.label }
    case 'radio':
    case 'select':
    case 'checkbox':
      return { type: field.type, ...common(field), options: field.options.map((option) => ({ ...option })) }
    case 'group_chooser':
      return { type: field.type, ...common(field), options: field.options.map(groupOption) }
    case 'rating':
      return { type: field.type, ...common(field), comment_label: field.commentLabel }
    default:
      return { type: field.type, ...common(field) }
  }
}

const common = (field: Exclude<FormField, { type: 'header' }>) => ({
  id: field.id,
  label: field.label,
  required: field.required,
})
