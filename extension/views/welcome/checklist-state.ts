import { type ReadonlySignal, signal } from '@preact/signals'
import type { ChecklistFacts } from '../../background/checklist'
import { ask, onPush } from '../../background/sync/client'

/** What the worker hears is not told by a push of its own; while lines are open it is asked this often. */
const ASK_AGAIN_MS = 4000
const QUIET_MS = 300

export type ChecklistState = { facts: ReadonlySignal<ChecklistFacts | null>; dismiss(): void }

/** The proofs behind the checklist, kept current until `abort` or until there is nothing left to prove. */
export function checklistState(isSetUp: (facts: ChecklistFacts) => boolean): (abort: AbortSignal) => ChecklistState {
  return (abort) => {
    const facts = signal<ChecklistFacts | null>(null)
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const soon = (ms: number) => {
      clearTimeout(timer)
      if (!isOver && !abort.aborted) timer = setTimeout(() => void read(), ms)
    }
    const read = async () => {
      const answer = await ask('checklist', {})
      if (abort.aborted) return
      // offline the last answer stands: a tick is not taken back because nobody could be asked
      if (answer.ok) facts.value = { ...answer.value, setup: answer.value.setup ?? facts.value?.setup ?? null }
      isOver = facts.value !== null && (facts.value.dismissed || isSetUp(facts.value))
      soon(ASK_AGAIN_MS)
    }
    onPush((push) => {
      if (push.type !== 'wiped' && push.type !== 'refused') soon(QUIET_MS)
    }, abort)
    abort.addEventListener('abort', () => clearTimeout(timer), { once: true })
    void read()
    return {
      facts,
      dismiss() {
        isOver = true
        if (facts.value) facts.value = { ...facts.value, dismissed: true }
        void ask('dismissChecklist', {})
      },
    }
  }
}
