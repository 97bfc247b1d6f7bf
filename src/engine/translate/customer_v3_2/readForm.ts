import type { Form, FormField, FormOption, GroupOption } from '../../../model/form.ts'
import { readEach, readFlag, readNumber, readText, type Wire } from './wire.ts'

/** Source: spec/structures.md section 11. Fields of a type that is not known are left out. */
export function readForm(wire: Wire): Form {
  return { id: readText(wire, 'id') ?? '', fields: readEach(wire, 'fields', readField) }
}

function readField(wire: Wire): FormField | null {
  const type = readText(wire, 'type')
  const id = readText(wire, 'id')
  if (id === null) return null
  const base = { id, label: readText(wire, 'label') ?? '' }
  const required = readFlag(wire, 'required')
  switch (type) {
    case 'header':
      return { type, ...base }
    case 'name':
    case 'email':
    case 'question':
    case 'textarea':
      return { type, ...base, required }
    case 'radio':
    case 'select':
    case 'checkbox':
      return { type, ...base, required, options: readEach(wire, 'options', readOption) }
    case 'group_chooser':
      return { type, ...base, required, options: readEach(wire, 'options', readGroupOption) }
    case 'rating':
      return { type, ...base, commentLabel: readText(wire, 'comment_label') }
    default:
      return null
  }
}

function readOption(wire: Wire): FormOption | null {
  const id = readText(wire, 'id')
  return id === null ? null : { id, label: readText(wire, 'label') ?? '', checked: readFlag(wire, 'checked') }
}

function readGroupOption(wire: Wire): GroupOption | null {
  const groupId = readNumber(wire, 'group_id')
  if (groupId === null) return null
  return { id: readText(wire, 'id') ?? String(groupId), groupId, label: readText(wire, 'label') ?? '' }
}
