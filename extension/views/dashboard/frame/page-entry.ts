import type { ComponentType } from 'preact'
import type { Me } from '#shared/schema/member'

/** One page of the dashboard and who may open it. */
export type PageEntry = {
  /** the first part of its address */
  path: string
  group: 'work' | 'learn' | 'setup'
  title: () => string
  /** who it is for; others do not see it listed, and read why when they follow a link */
  may: (me: Me) => boolean
  /** `rest`: what the address says after the page's own name */
  Page: ComponentType<{ rest: readonly string[] }>
}

export const everyone = () => true
export const admins = (me: Me) => me.role === 'admin'
export const editors = (me: Me) => me.role === 'admin' || me.role === 'marketing'
export const overseers = (me: Me) => me.role === 'admin' || me.member.manager
