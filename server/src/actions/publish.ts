import type { Audience } from '../domain/audience.ts'
import { nobody } from '../domain/audience.ts'
import type { Fact, Publication } from '../domain/facts.ts'
import type { Caller } from './contract.ts'

/** A fact that a request has caused. */
export const caused = (caller: Caller, fact: Fact, audience: Audience): Publication => ({
  licenseId: caller.licenseId,
  fact,
  customerIds: audience.customerIds,
  agentIds: audience.agentIds,
  origin: caller.origin,
  answers: false,
})

/** The one fact that answers the request: on the requester's connection it carries the `request_id`. */
export const answering = (caller: Caller, fact: Fact, audience: Audience): Publication => ({
  ...caused(caller, fact, audience),
  answers: true,
})

/** Tells the requester's own connection again what everybody knows already; nothing over HTTP. */
export const repeated = (caller: Caller, fact: Fact): readonly Publication[] =>
  caller.origin === null ? [] : [answering(caller, fact, nobody)]

/** A fact that nobody asked for: the router's, or a timer's. */
export const unasked = (licenseId: number, fact: Fact, audience: Audience): Publication => ({
  licenseId,
  fact,
  ...audience,
  origin: null,
  answers: false,
})
