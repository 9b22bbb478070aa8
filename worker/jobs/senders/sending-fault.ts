import { ApiError } from '../../errors'
import { type Phrase, phrase, phraseIn } from '../../language/phrase'

/** What is kept of what another program wrote. */
const MOST_CHARACTERS = 300

/** A sentence of our own about an attempt, thrown within a sender; `message` is its English. */
export class SendingFault extends Error {
  override name = 'SendingFault'
  constructor(readonly said: Phrase) {
    super(phraseIn('en', said))
  }
}

/** Why an attempt failed. What the platform or a library throws stays as it wrote it. */
export function faultOf(error: unknown): Phrase {
  if (error instanceof SendingFault || error instanceof ApiError) return error.said
  return phrase`Sending failed: “${lineOf(error instanceof Error ? error.message : String(error))}”.`
}

/** The first characters of another program's words, on one line. */
export const lineOf = (text: string, most = MOST_CHARACTERS): string =>
  [...text.slice(0, most)]
    .map((c) => (c < ' ' ? ' ' : c))
    .join('')
    .trim()
