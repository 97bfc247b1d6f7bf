import type { ConfiguredForm, FormField } from '../domain/license.ts'
import { assertNever } from '../domain/result.ts'
import type { LicenseEntry } from './configurationSchema.ts'
import { createOccurrences, stableId } from './stableId.ts'

type FormEntry = NonNullable<LicenseEntry['forms']>[number]
type FieldEntry = NonNullable<FormEntry['fields']>[number]

/**
 * A form with every id and default. An id that the file does not give is made from type, group and wording: it
 * survives restarts and reordering, and changes when the question does.
 */
export function toForm(licenseId: number, entry: FormEntry): ConfiguredForm {
  const groupId = entry.group_id ?? 0
  const id = entry.id ?? stableId('form', licenseId, entry.type, groupId)
  const occurrence = createOccurrences()
  return {
    id,
    type: entry.type,
    groupId,
    enabled: entry.enabled ?? true,
    fields: (entry.fields ?? []).map((field) =>
      toField(
        field.id ??
          stableId('field', id, field.type, field.label, occurrence(`${field.type}\n${field.label}`)),
        field,
      ),
    ),
  }
}

function toField(id: string, entry: FieldEntry): FormField {
  const { label } = entry
  const occurrence = createOccurrences()
  const optionId = (option: { readonly id?: string; readonly label: string }): string =>
    option.id ?? stableId('option', id, option.label, occurrence(option.label))

  switch (entry.type) {
    case 'header':
      return { type: 'header', id, label }
    case 'name':
    case 'email':
    case 'question':
    case 'textarea':
      return { type: entry.type, id, label, required: entry.required ?? false }
    case 'radio':
    case 'select':
    case 'checkbox':
      return {
        type: entry.type,
        id,
        label,
        required: entry.required ?? false,
        options: entry.options.map((option) => ({
          id: optionId(option),
          label: option.label,
          checked: option.checked ?? false,
        })),
      }
    case 'group_chooser':
      return {
        type: 'group_chooser',
        id,
        label,
        required: entry.required ?? false,
        options: entry.options.map((option) => ({
          id: optionId(option),
          groupId: option.group_id,
          label: option.label,
        })),
      }
    case 'rating':
      return {
        type: 'rating',
        id,
        label,
        required: entry.required ?? false,
        commentLabel: entry.comment_label ?? 'Comment',
      }
    default:
      return assertNever(entry)
  }
}
