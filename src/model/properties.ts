export type PropertyValue = string | number | boolean

/** `{ namespace: { name: value } }`, bare values in every API version. */
export type Properties = { readonly [namespace: string]: { readonly [name: string]: PropertyValue } }

/** `{ namespace: [name, …] }` */
export type PropertyNames = { readonly [namespace: string]: readonly string[] }
