/** A form as the license configures it. Source: spec/structures.md section 11. */
export type Form = { readonly id: string; readonly fields: readonly FormField[] }

export type FormType = 'prechat' | 'postchat'

export type FormField =
  | { readonly type: 'header'; readonly id: string; readonly label: string }
  | {
      readonly type: 'name' | 'email' | 'question' | 'textarea'
      readonly id: string
      readonly label: string
      readonly required: boolean
    }
  | {
      readonly type: 'radio' | 'select' | 'checkbox'
      readonly id: string
      readonly label: string
      readonly required: boolean
      readonly options: readonly FormOption[]
    }
  | {
      readonly type: 'group_chooser'
      readonly id: string
      readonly label: string
      readonly required: boolean
      readonly options: readonly GroupOption[]
    }
  | {
      readonly type: 'rating'
      readonly id: string
      readonly label: string
      readonly commentLabel: string | null
    }

export type FormOption = { readonly id: string; readonly label: string; readonly checked: boolean }
export type GroupOption = { readonly id: string; readonly groupId: number; readonly label: string }

/** Answers while they are given, by field id: text for one-line and many-line fields, option ids for the others. */
export type FormAnswers = { readonly [fieldId: string]: string | readonly string[] }
