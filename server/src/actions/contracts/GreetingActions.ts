/** What a customer does with the greeting on his screen. */
export type GreetingActions = {
  acceptGreeting: { input: { readonly greetingId: number; readonly uniqueId: string }; output: null }
  cancelGreeting: { input: { readonly uniqueId: string }; output: null }
}
