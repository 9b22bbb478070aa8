import type { Page } from 'playwright-core'
import { until } from './extension-page.ts'

type Act = (page: Page) => Promise<unknown>
/** What opens over or inside a page, by the name of its picture; on the page of the one before it where it has no address. */
export type Opened = readonly [name: string, hash: string | null, open: Act]

// by their places and not by their words: they are opened in German too
const press =
  (selector: string, nth = 0): Act =>
  (page) =>
    page.locator(selector).nth(nth).click()
const inRow = (button: number) => press('.plain tbody tr:first-child .tight button', button)
const fill =
  (selector: string, words: string): Act =>
  (page) =>
    page.locator(selector).first().fill(words)
const steps =
  (...acts: Act[]): Act =>
  async (page) => {
    for (const act of acts) await act(page)
  }
const nothing: Act = async () => {}
const NEW = '.page-actions .button'
const SEND = 'dialog button[type=submit]'
/** What looks like something else that is looked at in every run. */
const atLength = (...opened: Opened[]): readonly Opened[] => (process.env.BATON_LONG === '1' ? opened : [])

/** A sales manager's: the hand-off beside the board, with what became of its alerts, and passing it on. */
export const openedByManager = (handoff: string): readonly Opened[] => [
  ['drawer-record', `#/handoffs?open=${handoff}`, nothing],
  ['drawer-reassign', null, steps(press('.reassign summary'), press('.reassign button[type=submit]'))],
  ...atLength(
    ['drawer-reject', null, press('.drawer .actions .button', 1)],
    ['drawer-later', `#/handoffs?open=${handoff}`, press('.drawer .actions .button', 2)],
  ),
]

/** Marketing's: what came back waits for a finding, what is in review for somebody to let it through. */
export const openedByMarketing = (handoff: string): readonly Opened[] => [
  ['queue-finding', '#/queues/returned', nothing],
  ['queue-release', '#/queues/review', nothing],
  ...atLength(['drawer-reads', `#/handoffs?open=${handoff}`, nothing], ['import-marketing', '#/imports', nothing]),
]

/** Every dialog, form and question an admin meets, in an order in which nothing takes away what a later one needs. */
export const openedByAdmin = (lead: string, other: string, handoff: string): readonly Opened[] => [
  ['delivery-replay', '#/channels/deliveries?state=dead', press('.plain tbody .tight .quiet')],
  ['delivery-refused', null, press('.plain tbody .tight .bad')],
  ['drawer-replay', `#/handoffs?open=${handoff}`, press('.record .quiet')],
  ['first-steps', '#/handoffs', nothing],
  ['no-page', '#/nowhere', nothing],
  ['no-lead', '#/leads/ld_nobody', nothing],
  ['account-new', '#/accounts', steps(press(NEW), fill('dialog input', 'not a domain'), press(SEND))],
  ['account-edit', '#/accounts/tessaro-ceramiche.example', press(NEW)],
  ['account-delete', '#/accounts/tessaro-ceramiche.example', press('.page-actions .quiet')],
  ['definition-choose', '#/definition', press('.pack .button')],
  ['campaign-new', '#/campaigns', press(NEW)],
  ['campaign-edit', '#/campaigns', press('.campaign .form-row button')],
  ['campaign-delete', '#/campaigns', press('.campaign .form-row button', 1)],
  ['asset-new', '#/assets', steps(press(NEW), press(SEND))],
  ['asset-edit', '#/assets', inRow(0)],
  ['import-empty', '#/imports', press('form button[type=submit]')],
  [
    'import-columns',
    null,
    steps(fill('textarea', 'email,name,x\nnew@dunmere.example,New,1\nnobody,Bob,2\n'), press('form button[type=submit]')),
  ],
  ['channel-new', '#/channels', steps(press('.button.main.start'), press(SEND))],
  ['channel-mail', null, (page) => page.locator('dialog select').first().selectOption('email')],
  ['channel-address', '#/channels', inRow(0)],
  ['channel-secret', '#/channels', inRow(1)],
  ['channel-secret-once', null, press(SEND)],
  ['channel-delete', '#/channels', press('.plain tbody tr:first-child .tight button:last-of-type')],
  ['invite-new', '#/members/invites', press('.button.main.start')],
  ['invite-once', null, steps(fill('dialog input', 'Nora Neu'), fill('dialog input[name=email]', 'nora@thrumline.example'), press(SEND))],
  ['member-hours', '#/members', inRow(0)],
  ['member-edit', '#/members', inRow(1)],
  ['member-end', '#/members', press('.plain tbody tr:nth-child(2) .tight button', 2)],
  ['key-new', '#/keys', press(NEW)],
  ['key-once', null, steps(fill('dialog input', 'Dialer'), press(SEND))],
  ['key-edit', '#/keys', inRow(0)],
  ['key-revoke', '#/keys', inRow(1)],
  ['territory-new', '#/settings', press('.territories ~ .button.start')],
  ['lead-correct', `#/leads/${lead}`, press('.identity-tools .button')],
  ['lead-fact', `#/leads/${lead}`, press('.fact-value')],
  ...atLength(
    ['asset-delete', '#/assets', inRow(1)],
    ['channel-tried', '#/channels', inRow(2)],
    ['invite-revoke', '#/members/invites', press('.plain tbody .tight .quiet')],
    ['lead-fact-new', `#/leads/${lead}`, steps(press('.facts ~ .quiet'), press('.new-fact button[type=submit]'))],
    ['queue-check-fit', '#/queues/check-fit', nothing],
    ['leads-none', '#/leads?q=nobody-has-this-name', nothing],
  ),
  ['lead-merge', `#/leads/${lead}`, steps(press('[aria-labelledby=merge-title] .quiet'), fill('.find-lead input', other))],
  ['lead-merge-sure', null, press('.find-lead .lead-row')],
  ['lead-merged', null, press('[aria-labelledby=merge-title] .button.main')],
  ['lead-unmerge', null, press('.merges .quiet')],
]

/** Opens it, where it belongs to, and waits until what was sent is answered. */
export async function openIt(page: Page, [name, , open]: Opened): Promise<void> {
  await open(page)
  await page.waitForTimeout(60)
  await until(`${name} is answered`, async () => (await page.locator(':is(form, dialog) button:disabled, .skeleton').count()) === 0)
}
