import { decide, reset } from './consent'
import { page } from './page-views'
import { add, type Props } from './queue'

type Call = (first: never, second: never) => void

const commands: Record<string, Call> = {
  page,
  reset,
  track: add,
  consent: decide,
  identify: (traits: Props) => add('identify', traits),
}

/** `baton(name, …)`. A wrong call does nothing: it must not break the page. */
export const command = (name: string, first?: unknown, second?: unknown): void => {
  try {
    commands[name]!(first as never, second as never)
  } catch {}
}
