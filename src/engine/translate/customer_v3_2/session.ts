import type { SessionTranslator } from '../CustomerTranslator.ts'
import { readDisconnect } from './readDisconnect.ts'
import { writeCustomer, writeLogin } from './writeLogin.ts'

/** What a connection needs of version 3.2, without what is said on it. */
export const sessionV32: SessionTranslator = { version: 'v3.2', writeLogin, writeCustomer, readDisconnect }
