import type { Handoff } from '#shared/schema/handoff'
import type { Card } from '#shared/schema/lead'
import { type Client, type EventInput, unique, until } from './client.ts'

/** One browser of one person, with what they do on the site. */
export class Person {
  readonly visitor = unique('visitor-')
  readonly email: string

  constructor(
    readonly client: Client,
    readonly token: string,
    readonly domain = `firm-${unique('d')}.example`,
    email?: string,
  ) {
    this.email = email ?? `${unique('p')}@${domain}`
  }

  async does(...events: EventInput[]): Promise<void> {
    const { status, body } = await this.client.collect(this.visitor, events)
    if (status !== 204) throw new Error(`The events were refused: ${JSON.stringify(body)}`)
  }

  /** The white-paper form: says who they are, asks for nobody. */
  identifies(traits: Record<string, unknown> = {}): Promise<void> {
    return this.does(
      { n: 'form', u: '/white-paper', p: { form: 'white-paper' } },
      { n: 'identify', u: '/white-paper', p: { email: this.email, ...traits } },
    )
  }

  asksForDemo(): Promise<void> {
    return this.does({ n: 'form', u: '/demo', p: { form: 'demo' } })
  }

  card(): Promise<Card> {
    return until(`a lead with the address ${this.email}`, () => this.client.cardOf(this.token, this.email))
  }

  /** The card once its last activity is everything sent so far: a page whose label nobody else uses closes the story. */
  async settled(): Promise<Card> {
    const path = `/${unique('last-')}`
    await this.does({ n: 'page', u: path })
    const label = path.slice(1).replaceAll('-', ' ')
    return until('the last page to be scored', async () => {
      const card = await this.card()
      return card.lastActivity?.label.toLowerCase() === label ? card : null
    })
  }

  async handoffs(): Promise<Handoff[]> {
    return this.client.handoffsOf(this.token, (await this.card()).id)
  }

  /** Waits for a hand-off in `state`, by `trigger` when given. */
  handedOff(trigger?: string, state = 'open'): Promise<NonNullable<Card['handoff']>> {
    return until(`a hand-off ${trigger ?? ''} of ${this.email}`, async () => {
      const { handoff } = await this.card()
      return handoff?.state === state && (trigger === undefined || handoff.trigger === trigger) ? handoff : null
    })
  }
}

/** Traits that make fit 60 by the starter pack: business address 20, seniority 20, company size 20. */
export const GOOD_FIT = { title: 'Vice President', employees: 300, industry: 'retail', country: 'NO', budget: 'no' }
/** What brings readiness beyond 50: attended twice, registered, key page, visit. */
export const READY: EventInput[] = [{ n: 'webinar-registered' }, { n: 'webinar-attended' }, { n: 'webinar-attended' }]
