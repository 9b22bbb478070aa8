import { signal } from '@preact/signals'
import { type ComponentChild, render } from 'preact'
import { afterEach } from 'vitest'
import type { Member, Role } from '#shared/schema/member'
import type { Outcome, Requests } from '../../../extension/background/protocol'
import { WorkspaceContext } from '../../../extension/views/dashboard/frame/workspace-context'
import { fakeBackground } from '../harness/fake-background'
import { useBackground } from '../harness/installed'
import type { TrueLead } from '../harness/true-cards'
import { ME, signedIn, TEAM } from '../harness/workspace'

export type Call = Pick<Requests['call']['ask'], 'method' | 'path' | 'body'>
type Answer = Outcome<Requests['call']['answer']>

export const answered = (body: unknown): Answer => ({ ok: true, value: { status: 200, body } })
/** A refusal as the background passes it on, with the field it is about. */
export const refused = (message: string, field?: string): Answer => ({ ok: false, code: 'invalid-field', message, field })

let root: HTMLElement | null = null
afterEach(() => {
  if (!root) return
  render(null, root)
  root.remove()
  root = null
})

/**
 * Draws a part of the dashboard over an API that `answer` plays.
 * @param leads what the background keeps of them
 * @returns every call that changes something, in order
 */
export function drawPage(page: ComponentChild, role: Role, answer: (call: Call) => Answer, leads: TrueLead[] = []): Call[] {
  const changes: Call[] = []
  const background = useBackground(fakeBackground(leads, signedIn()))
  background.answers.knownSites = { ok: true, value: [] }
  const others = background.onMessage
  background.onMessage = async (message) => {
    if (message.baton !== 'call') return others(message)
    const { method, path, body } = message as unknown as Call
    if (method !== 'GET') changes.push({ method, path, ...(body === undefined ? {} : { body }) })
    return structuredClone(answer({ method, path, body }))
  }
  const member = { ...ME.member, role }
  const now = signal<{ state: 'ready'; value: readonly Member[] }>({
    state: 'ready',
    value: TEAM.map((one) => (one.id === member.id ? member : one)),
  })
  const members = {
    now,
    again: async () => {},
    look: async () => {},
    set: (value: readonly Member[]) => (now.value = { state: 'ready', value }),
  }
  root = document.createElement('div')
  document.body.append(root)
  const view = { me: { ...ME, role, member }, connection: signedIn() as never, now: Date.now(), members }
  render(<WorkspaceContext.Provider value={view}>{page}</WorkspaceContext.Provider>, root)
  return changes
}

/** A field or choice by its label. */
export function labelled(words: string): HTMLInputElement {
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent?.trim() === words)
  const field = label && (label.htmlFor ? document.getElementById(label.htmlFor) : label.querySelector('input'))
  if (!field) throw new Error(`No field called ${words}. There are: ${[...document.querySelectorAll('label')].map((l) => l.textContent)}`)
  return field as HTMLInputElement
}

export function choose(words: string, value: string): void {
  const select = labelled(words)
  select.value = value
  select.dispatchEvent(new Event('change', { bubbles: true }))
}

/** What was typed or ticked is drawn: no hand is faster. */
export const drawn = () => new Promise<void>((done) => setTimeout(done, 20))

export async function submit(): Promise<void> {
  await drawn()
  document.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
}
