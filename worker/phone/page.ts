import { html } from 'hono/html'
import { deedOf } from '#shared/language/deed'
import type { Evidence } from '#shared/schema/handoff'
import { answerName, answerText, becauseOf, lineText, signed } from '../hub/handoffs/handoff-note'
import type { HandoffRecord } from '../hub/handoffs/handoff-record'
import type { MessageKey, Saying, Words } from '../language/words'
import { type Html, shell } from './shell'

export type PhoneView = {
  token: string
  handoff: HandoffRecord
  evidence: Evidence
  lead: { name: string | null; email: string | null; title: string | null; company: string | null }
  owner: string | null
  /** a refusal of what was just asked */
  problem: string | null
  words: Words
}

/** The six chips; *do not contact* is left to the extension, where it can be undone. */
const CHIPS: [id: string, label: MessageKey][] = [
  ['not-a-fit', 'reason_not_a_fit'],
  ['not-now', 'reason_not_now'],
  ['not-reachable', 'reason_not_reachable'],
  ['bad-record', 'reason_bad_record'],
  ['already-ours', 'reason_already_ours'],
  ['other', 'reason_other'],
]

/**
 * Everything is escaped by the template: what a lead or a page says is text. The first button of the reasons is disabled, so that Enter
 * in the note rejects nothing.
 */
export function phonePage(view: PhoneView): Html {
  const { handoff: h, evidence: e, lead, token, problem, words } = view
  const say = words.say
  const due = h.clocks.decidedDueAt
  const decideBy = due === null ? null : { at: { at: due }, ...(view.owner === null ? {} : { name: view.owner }) }
  const line = (text: string, value: string | number): Html => html`<li><span>${text}</span><span>${value}</span></li>`
  const numbers = { grade: e.grade, fit: e.fit, readiness: e.readiness, version: e.definitionVersion }
  const who = lead.name ?? lead.email
  return shell(
    `${who ?? say('phone_lead')} · Baton`,
    html`<h1>${who ?? say('phone_nameless')}</h1>
      <p class="soft">${[lead.title, lead.company ?? e.account?.name ?? e.account?.domain].filter(Boolean).join(', ')}</p>
      ${lead.email ? html`<p><a href="mailto:${encodeURI(lead.email)}">${lead.email}</a></p>` : ''}
      ${problem ? html`<p class="said" role="alert">${problem}</p>` : ''}
      <div class="why"><p><strong>${becauseOf(h, words)}</strong>${e.account?.named ? ` · ${say('phone_named')}` : ''}</p>
        ${h.note ? html`<p>${say('quoted', { text: h.note })}</p>` : ''}
        ${h.play ? html`<p>${h.play.action}</p><p class="soft">${say('quoted', { text: h.play.opener })}</p>` : ''}
        ${decideBy ? html`<p class="soft">${say(view.owner === null ? 'phone_decide' : 'phone_decide_owner', decideBy)}</p>` : ''}</div>
      <form method="post" action="/h/${token}/accept"><button class="go">${say('phone_accept')}</button></form>
      <h2>${say('phone_score')}</h2>
      <p><span class="score">${words.number(e.score)}</span> <span class="soft">${say(e.definitionSigned ? 'phone_numbers' : 'phone_numbers_unsigned', numbers)}</span></p>
      <ul>${e.receipts.map((r) => line(lineText(r, words), r.points === 0 ? '0' : signed(r.points, words)))}</ul>
      ${Object.keys(e.answers).length > 0 ? html`<h2>${say('phone_answers')}</h2><ul class="told">${Object.entries(e.answers).map(([k, v]) => line(answerName(k, words), answerText(v, words)))}</ul>` : ''}
      ${e.newSince ? html`<h2>${say('phone_new', { state: { key: `state_${e.newSince.state}` } })}</h2><ul>${e.newSince.events.map((event) => line(deedOf(event, words.language), words.shortTime(event.at)))}</ul>` : ''}
      ${e.events.length > 0 ? html`<h2>${say('phone_did')}</h2><ul>${e.events.map((event) => line(deedOf(event, words.language), words.shortTime(event.at)))}</ul>` : ''}
      ${e.otherPeople.length > 0 ? html`<h2>${say('phone_others')}</h2><ul>${e.otherPeople.map((p) => line([p.name ?? say('phone_somebody'), p.title].filter(Boolean).join(', '), words.number(p.score)))}</ul>` : ''}
      ${e.campaign ? html`<h2>${say('phone_campaign')}</h2><p>${e.campaign.name}</p><p>${e.campaign.brief}</p>` : ''}
      <h2>${say('phone_reject')}</h2>
      <form method="post" action="/h/${token}/reject"><button disabled hidden></button><div class="chips">${CHIPS.map(([id, label]) => html`<button name="reason" value="${id}">${say(label)}</button>`)}</div>
        <label for="note">${say('phone_note', { other: { key: 'reason_other' } })}</label><input id="note" name="note" maxlength="2000" autocomplete="off"></form>
      ${h.state === 'open' ? html`<form class="quiet" method="post" action="/h/${token}/seen"><button>${say('phone_seen')}</button></form>` : ''}`,
    words,
  )
}

/** A page that only says something: the message `key`, under that of `title`. */
export function phoneNotice(title: MessageKey, text: Saying, words: Words): Html {
  return shell(`${words.say(title)} · Baton`, html`<h1>${words.say(title)}</h1><p>${words.say(text)}</p>`, words)
}
