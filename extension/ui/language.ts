import { locale } from './locale'

/** Which of the two languages Baton has the reader gets: what `t` answers in. */
export function language(): 'en' | 'de' {
  return /^de\b/i.test(locale()) ? 'de' : 'en'
}
