import type { CustomerTranslator } from '../engine/translate/CustomerTranslator.ts'

/**
 * The translator of a version that is not in the engine.
 * @returns null where it does not arrive: a chat in the newer version is better than none
 */
export async function loadTranslator(): Promise<CustomerTranslator | null> {
  try {
    return (await import('../engine/translate/customer_v3_1.ts')).customerV31
  } catch {
    return null
  }
}
