import { html, raw } from 'hono/html'
import type { Evidence } from '#shared/schema/handoff'
import { REASONS } from '#shared/schema/reason'
import type { HandoffRecord } from '../hub/handoff-record'
import { STYLE } from './style'

export type PhoneView = {
  token: string
  handoff: HandoffRecord
  evidence: Evidence
  lead: { name: string | null; email: string | null; title: string | null; company: string | null }
  owner: string | null
  timeZone: string
  /** a refusal of what was just asked */
  problem: string | null
}

/** The six chips; *do not contact* is left to the extension, where it can be undone. */
const CHIPS = REASONS.filter((reason) => reason.id !== 'do-not-contact')

type Html = ReturnType<typeof html>

/**
 * Everything is escaped by the template: what a lead or a page says is text. The first button of the reasons is disabled, so that Enter
 * in the note rejects nothing.
 */
export function phonePage(view: PhoneView): Html {
  const { handoff: h, evidence: e, lead, token, problem } = view
  const when = (at: number) =>
    new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: view.timeZone }).format(at)
  const day = (at: number) =>
    new Intl.DateTimeFormat('en-GB', {
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
      timeZone: view.timeZone,
    }).format(at)
  const due = h.clocks.decidedDueAt
  const line = (text: string, value: string | number): Html => html`<li><span>${text}</span><span>${value}</span></li>`
  return shell(
    lead.name ?? lead.email ?? 'A lead',
    html`<h1>${lead.name ?? lead.email ?? 'A lead without a name'}</h1>
      <p class="soft">${[lead.title, lead.company ?? e.account?.name ?? e.account?.domain].filter(Boolean).join(', ')}</p>
      ${lead.email ? html`<p><a href="mailto:${encodeURI(lead.email)}">${lead.email}</a></p>` : ''}
      ${problem ? html`<p class="said" role="alert">${problem}</p>` : ''}
      <div class="why"><p><strong>${h.because}</strong>${e.account?.named ? ' · named account' : ''}</p>
        ${h.note ? html`<p>“${h.note}”</p>` : ''}
        ${h.play ? html`<p>${h.play.action}</p><p class="soft">“${h.play.opener}”</p>` : ''}
        ${due !== null ? html`<p class="soft">To be decided by ${when(due)}${view.owner ? `, with ${view.owner}` : ''}</p>` : ''}</div>
      <form method="post" action="/h/${token}/accept"><button class="go">Accept</button></form>
      <h2>Score</h2>
      <p><span class="score">${e.score}</span> <span class="soft">grade ${e.grade} · fit ${e.fit} · readiness ${e.readiness} · definition ${e.definitionVersion}${e.definitionSigned ? '' : ', unsigned'}</span></p>
      <ul>${e.receipts.map((r) => line(`${r.label}${r.evidence ? ` — ${r.evidence}` : ''}`, signed(r.points)))}</ul>
      ${Object.keys(e.answers).length > 0 ? html`<h2>Answers on file</h2><ul>${Object.entries(e.answers).map(([k, v]) => line(k, String(v)))}</ul>` : ''}
      ${e.newSince ? html`<h2>New since it was ${e.newSince.state}</h2><ul>${e.newSince.events.map((event) => line(event.label, day(event.at)))}</ul>` : ''}
      ${e.events.length > 0 ? html`<h2>What they did</h2><ul>${e.events.map((event) => line(event.label, day(event.at)))}</ul>` : ''}
      ${e.otherPeople.length > 0 ? html`<h2>Also active there</h2><ul>${e.otherPeople.map((p) => line([p.name ?? 'Somebody', p.title].filter(Boolean).join(', '), p.score))}</ul>` : ''}
      ${e.campaign ? html`<h2>Campaign</h2><p>${e.campaign.name}</p><p>${e.campaign.brief}</p>` : ''}
      <h2>Or reject it</h2>
      <form method="post" action="/h/${token}/reject"><button disabled hidden></button><div class="chips">${CHIPS.map((r) => html`<button name="reason" value="${r.id}">${r.label}</button>`)}</div>
        <label for="note">A few words (needed with “Other”)</label><input id="note" name="note" maxlength="2000" autocomplete="off"></form>
      ${h.state === 'open' ? html`<form class="quiet" method="post" action="/h/${token}/seen"><button>I have seen it, I decide later</button></form>` : ''}`,
  )
}

const signed = (points: number): string => (points > 0 ? `+${points}` : String(points).replace('-', '−'))

/** A page that only says something. */
export function phoneNotice(title: string, text: string): Html {
  return shell(title, html`<h1>${title}</h1><p>${text}</p>`)
}

function shell(title: string, body: Html): Html {
  return html`<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex"><title>${title} · Baton</title><style>${raw(STYLE)}</style></head><body><main>${body}</main></body></html>`
}
