import { sendForm, type Visitors } from './visitors.ts'

export type Person = { name: string; email: string; title: string; company: string; employees?: string; phone?: string }

/** Fits the B2B starter: business address, director, target function, right size. */
export const person = (name: string, company: string, domain: string, title = 'Director of Operations'): Person => ({
  name,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@${domain}`,
  title,
  company,
  employees: '600',
})

const AD = '?utm_source=linkedin&utm_medium=paid_social&utm_campaign=quiet-machines'

/** Reads prices, then asks for a demo: a raised hand. */
export async function raiseHand(visitors: Visitors, site: string, who: Person): Promise<void> {
  const { page, leave } = await visitors.arrive(`${site}/${AD}`)
  await page.goto(`${site}/pricing`)
  await page.goto(`${site}/demo`)
  await sendForm(page, who)
  await leave()
}

/** Takes the white paper behind its form and no more: becomes known. */
export async function takeWhitePaper(visitors: Visitors, site: string, who: Person): Promise<void> {
  const { page, leave } = await visitors.arrive(`${site}/${AD}`)
  await page.goto(`${site}/white-paper`)
  await sendForm(page, who)
  await leave()
}

/** Comes again and reads on, gives no address: every step tells the readiness rules more, until fit and readiness both reach the bar. */
export async function readUntilReady(
  visitors: Visitors,
  site: string,
  who: Person,
  onStep: (step: string) => Promise<void>,
): Promise<void> {
  const { page, leave } = await visitors.arrive(`${site}/${AD}`)
  await page.goto(`${site}/white-paper`)
  await sendForm(page, who)
  await onStep('white paper')
  await page.goto(`${site}/webinar`)
  await sendForm(page, who)
  await onStep('webinar')
  for (const path of ['/product', '/security', '/compare', '/customers', '/pricing']) await page.goto(site + path)
  await onStep('pages')
  await page.locator('a[href="/files/rollout-plan.pdf"]').click()
  await page.waitForTimeout(300)
  await onStep('roll-out plan')
  await leave()
}

/** Registers for the webinar and says budget, need and date on the way: the four criteria. */
export async function answerQuestions(visitors: Visitors, site: string, who: Person): Promise<void> {
  const { page, leave } = await visitors.arrive(`${site}/webinar`)
  await sendForm(page, { ...who, need: 'Bearings fail on Mondays and nobody knows why.', timing: '3', budget: 'in place' })
  await leave()
}
