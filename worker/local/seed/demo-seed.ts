import { ASSETS, CAMPAIGNS } from './assets.ts'
import { COMPANIES } from './companies.ts'
import { handoffsOf } from './handoffs.ts'
import { anonymousVisits, type History, historyOf } from './histories.ts'
import { leadOf } from './leads.ts'
import { MEMBERS } from './members.ts'
import { PEOPLE } from './people.ts'
import type { Person } from './person.ts'
import type { DemoSeed } from './types.ts'

const ANONYMOUS_VISITORS = 140

/**
 * The demo workspace as data: people, companies, what they did in the 120 days before `nowMs`, and what sales did with them.
 * Equal arguments give equal seeds; ids are the same for every `nowMs`.
 * @param siteOrigin where the demo site is served; pages of the histories are under it
 */
export function demoSeed(nowMs: number, siteOrigin = 'http://127.0.0.1:8788'): DemoSeed {
  const companyOf = (person: Person) => COMPANIES.find(({ domain }) => person.email.endsWith(`@${domain}`)) ?? null
  const histories = new Map<string, History>()
  for (const person of PEOPLE) {
    const company = companyOf(person)
    const employer = company && { name: company.name, employees: Number(company.traits.employees) || null }
    histories.set(person.email, historyOf(person, { origin: siteOrigin, nowMs, company: employer }))
  }
  const handoffs = handoffsOf(histories, nowMs)
  return {
    workspace: { name: 'Thrumline (demo)', timeZone: 'Europe/Berlin', siteOrigin, ownDomains: ['thrumline.example'] },
    members: MEMBERS,
    companies: COMPANIES,
    leads: PEOPLE.map((person) => {
      const own = handoffs.filter(({ leadEmail }) => leadEmail === person.email)
      return leadOf(person, histories.get(person.email)!, companyOf(person), own, nowMs)
    }),
    anonymousEvents: anonymousVisits(ANONYMOUS_VISITORS, siteOrigin, nowMs),
    handoffs,
    assets: ASSETS,
    campaigns: CAMPAIGNS,
  }
}
