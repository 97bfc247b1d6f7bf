import { describe, expect, it } from 'vitest'
import type { Caller } from '../actions/contract.ts'
import { nextPeerState, type PeerChange, type PeerState, refusalOf } from './peerState.ts'

const caller: Caller = { kind: 'customer', licenseId: 1, customerId: 'c', origin: null }
const unauthorised: PeerState = { type: 'unauthorised' }
const loggingIn: PeerState = { type: 'loggingIn' }
const authorised: PeerState = { type: 'authorised', caller }
const closing: PeerState = { type: 'closing' }

const received: PeerChange = { type: 'loginReceived' }
const refused: PeerChange = { type: 'loginRefused' }
const accepted: PeerChange = { type: 'loginAccepted', caller }
const ended: PeerChange = { type: 'ended' }

describe('the life of a peer', () => {
  it.each<[PeerState, PeerChange, PeerState]>([
    [unauthorised, received, loggingIn],
    [unauthorised, refused, unauthorised],
    [unauthorised, accepted, unauthorised],
    [unauthorised, ended, closing],
    [loggingIn, received, loggingIn],
    [loggingIn, refused, unauthorised],
    [loggingIn, accepted, authorised],
    [loggingIn, ended, closing],
    [authorised, received, authorised],
    [authorised, refused, authorised],
    [authorised, accepted, authorised],
    [authorised, ended, closing],
    [closing, received, closing],
    [closing, refused, closing],
    [closing, accepted, closing],
    [closing, ended, closing],
  ])('[peer-1] %j after %j is %j', (before, change, after) => {
    expect(nextPeerState(before, change)).toEqual(after)
  })

  it.each([unauthorised, loggingIn, authorised])('[behaviour-1.6] ping is welcome when $type', (state) => {
    expect(refusalOf(state, 'ping')).toBeNull()
  })

  it('[behaviour-1.8] other methods wait for the login, and there is one login', () => {
    expect(refusalOf(unauthorised, 'call')).toEqual({ type: 'authentication' })
    expect(refusalOf(loggingIn, 'call')).toEqual({ type: 'authentication' })
    expect(refusalOf(authorised, 'call')).toBeNull()
    expect(refusalOf(unauthorised, 'login')).toBeNull()
    expect(refusalOf(loggingIn, 'login')?.type).toBe('validation')
    expect(refusalOf(authorised, 'login')?.type).toBe('validation')
  })
})
