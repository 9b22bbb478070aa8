import { render } from 'preact'
import type { CardTarget } from '../../background/card-target'
import { ask } from '../../background/client'

/** Shows a lead's card over the page. */
export async function mountCard(target: CardTarget): Promise<void> {
  const host = document.createElement('baton-card')
  const root = host.attachShadow({ mode: import.meta.env.BATON_TEST ? 'open' : 'closed' })
  document.documentElement.append(host)
  const answer = await ask('card', { leadId: target.leadId })
  render(<p>{answer.ok ? `${answer.value?.name ?? ''} ${answer.value?.score ?? ''}` : answer.message}</p>, root)
}
