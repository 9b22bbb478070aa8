import { newId } from '../../ids'
import type { LeadRecord } from './lead-record'

/** An empty lead. `claimed`: so far only a browser vouches for it. */
export function newLead(now: number, claimed: boolean): LeadRecord {
  return {
    id: newId('ld', now),
    email: null,
    emailHash: null,
    name: null,
    title: null,
    company: null,
    phone: null,
    linkedin: null,
    crmIds: [],
    domain: null,
    ownerId: null,
    stage: 'lead',
    claimed,
    blocked: false,
    possiblyAnother: null,
    traits: {},
    reentries: 0,
    readinessSince: null,
    nurtureUntil: null,
    coolOffUntil: null,
    quietSince: null,
    lastActivity: null,
    lastTouchAt: null,
    quadrant: null,
    grade: null,
    source: null,
    mergedInto: null,
    createdAt: now,
  }
}
