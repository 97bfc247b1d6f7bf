import type { User } from '../model/user.ts'

/** Who we are to the server; `me` is null before the first login. */
export type Session = { readonly me: User | null }

export const noSession: Session = { me: null }
