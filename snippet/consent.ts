import { send } from './delivery'
import { closeQueue, flush, openQueue } from './queue'
import { eachKept, store } from './store'
import { visitor, writeId } from './visitor'

/** `granted` starts sending, what waits first. Any other answer removes every trace and stops; so does Global Privacy Control, whatever the answer. */
export const decide = (answer: unknown): void => {
  if (answer !== 'granted' || navigator.globalPrivacyControl) {
    closeQueue()
    writeId('')
    eachKept((name) => delete store[name])
  } else {
    openQueue()
    visitor() || writeId()
    eachKept(send)
    flush()
  }
}

/** Makes the browser a new visitor. What is queued still belongs to the one before; who has no id gets none. */
export const reset = (): void => {
  flush()
  visitor() && writeId()
}
