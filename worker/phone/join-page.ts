import { html } from 'hono/html'
import type { Words } from '../language/words'
import { type Html, shell } from './shell'

/** What an invited person reads who opened their link in a tab: the extension's popup does the rest. */
export function joinPage(words: Words): Html {
  return shell(
    words.say('join_title'),
    html`<h1>${words.say('join_title')}</h1><div class="why"><p>${words.say('join_click')}</p></div><p>${words.say('join_install')}</p>`,
    words,
  )
}
