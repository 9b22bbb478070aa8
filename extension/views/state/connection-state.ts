import { type ReadonlySignal, signal } from '@preact/signals'
import type { Connection } from '../../background/protocol'
import { ask, onPush } from '../../background/sync/client'
import { followWorkersClock } from '../../ui/now'

/** The connection as the background last said it; null until the first answer. Follows pushes until `abort`. */
export function followConnection(abort: AbortSignal): ReadonlySignal<Connection | null> {
  const connection = signal<Connection | null>(null)
  const take = (said: Connection) => {
    if (said.state !== 'signed-out') followWorkersClock(said)
    connection.value = said
  }
  const read = () => {
    ask('connection', {}).then((answer) => {
      if (abort.aborted) return
      if (answer.ok) take(answer.value)
      else connection.value ??= { state: 'signed-out' }
    })
  }
  onPush((push) => {
    if (push.type === 'connection') take(push.connection)
    if (push.type === 'wiped') connection.value = { state: 'signed-out' }
    if (push.type === 'all') read()
  }, abort)
  read()
  return connection
}
