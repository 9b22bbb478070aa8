import type { command } from './command'

type Call = Parameters<typeof command>

declare global {
  interface Window {
    /** The one global: the commands, or before they are loaded a function of the page's own that keeps its calls in `q`. */
    baton?: { (...call: Call): void; q?: Call[] }
  }
  interface Navigator {
    globalPrivacyControl?: boolean
  }
}

export type Baton = NonNullable<Window['baton']>
