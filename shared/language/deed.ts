import type { Deed } from '../schema/deed'
import { EVENTS_IN_GERMAN } from './german-events'

type Language = 'en' | 'de'

/** What a person did, as a short text in a language: `Downloaded price-list.pdf`, `Formular „demo“ gesendet`. The English one is the entry's `label`. */
export function deedText({ name, what, page }: Deed, language: Language): string {
  const where = page === '/' ? HOME[language] : page
  const words = Object.hasOwn(SAID[language], name) && SAID[language][name]
  if (words) return words(what, where)
  const event = (language === 'de' && Object.hasOwn(EVENTS_IN_GERMAN, name) && EVENTS_IN_GERMAN[name]) || sentence(name)
  return what === null ? event : `${event}: ${what}`
}

/** The same of an entry; one that was written before there were facts keeps the text it has. */
export function deedOf({ deed, label }: { deed?: Deed | undefined; label: string }, language: Language): string {
  return deed === undefined || language === 'en' ? label : deedText(deed, language)
}

const HOME: Record<Language, string> = { en: 'Home page', de: 'Startseite' }

type Words = (what: string | null, page: string | null) => string

const SAID: Record<Language, Readonly<Record<string, Words | undefined>>> = {
  en: {
    page: (_, page) => page ?? 'A page',
    leave: (_, page) => `Left ${page ?? 'a page'}`,
    form: (what, page) => `Sent ${what === null ? 'a form' : `form “${what}”`}${page === null ? '' : ` on ${page}`}`,
    download: (what, page) => `Downloaded ${what ?? page ?? 'a file'}`,
    identify: (what) => (what === null ? 'Identified' : `Identified as ${what}`),
    click: (what) => (what === null ? 'Followed a link' : `Followed a link to ${what}`),
  },
  de: {
    page: (_, page) => page ?? 'Eine Seite',
    leave: (_, page) => `Verlassen: ${page ?? 'eine Seite'}`,
    form: (what, page) => `${what === null ? 'Formular' : `Formular „${what}“`} gesendet${page === null ? '' : ` auf ${page}`}`,
    download: (what, page) => `${what ?? page ?? 'Datei'} heruntergeladen`,
    identify: (what) => (what === null ? 'Hat sich zu erkennen gegeben' : `Zu erkennen gegeben als ${what}`),
    click: (what) => (what === null ? 'Einem Link gefolgt' : `Einem Link gefolgt: ${what}`),
  },
}

/** `webinar-registered` → `Webinar registered` */
export function sentence(name: string): string {
  const words = name.replaceAll(/[-_]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
