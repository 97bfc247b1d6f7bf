import type { Texts } from '../../i18n/translate.ts'
import type { FormField } from '../../model/form.ts'
import { assertNever } from '../../model/result.ts'

/** Why an answer cannot be sent. */
export type AnswerFault = 'required' | 'email'

/** What is wrong with a field's answer, in words that say what to do. */
export function faultText(texts: Texts, field: FormField, fault: AnswerFault | undefined): string | null {
  switch (fault) {
    case undefined:
      return null
    case 'required':
      if (!('options' in field)) return texts.t('form.required')
      return texts.t(field.options.length === 1 ? 'form.requiredConsent' : 'form.requiredChoice')
    case 'email':
      return texts.t('form.email')
    default:
      return assertNever(fault)
  }
}
