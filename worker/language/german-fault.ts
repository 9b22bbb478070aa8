import type * as z from 'zod'

/** Sentences of our own schemas, with what they say in German after the name of a field. */
export const OUR_FAULTS: Readonly<Record<string, string>> = {
  'has more than one decimal': 'hat mehr als eine Nachkommastelle',
  'holds a line break or another control character': 'enthält einen Zeilenumbruch oder ein anderes Steuerzeichen',
  'holds control characters': 'enthält Steuerzeichen',
  'holds more than 64 properties': 'enthält mehr als 64 Eigenschaften',
  'holds more than 64 traits': 'enthält mehr als 64 Merkmale',
  'is a reserved name': 'ist ein reservierter Name',
  'is 1 to 12 hex digits': 'besteht aus 1 bis 12 Hexadezimalziffern',
  'is in quarters of an hour, such as 8.5': 'ist in Viertelstunden anzugeben, etwa 8.5',
  'is lower-case letters, digits and dashes': 'darf nur Kleinbuchstaben, Ziffern und Bindestriche enthalten',
  'is no path: write it as /pricing/**': 'ist kein Pfad; schreiben Sie ihn wie /preise/**',
  'is not a SHA-256 in hex': 'ist kein SHA-256 in Hexadezimalziffern',
  'is not a domain': 'ist keine Domain',
  'is not a time zone such as Europe/Berlin': 'ist keine Zeitzone wie Europe/Berlin',
  'is not an origin such as https://www.acme.example': 'ist kein Ursprung wie https://www.acme.example',
  'is not the id of a site, such as gmail': 'ist keine Kennung einer Website wie gmail',
  'is empty': 'ist leer',
  'is larger than 10 MB; split the file': 'ist größer als 10 MB; teilen Sie die Datei',
  'is needed': 'fehlt',
  'is needed to reject': 'ist zum Ablehnen nötig',
  'is needed: say why': 'ist nötig: Schreiben Sie, warum',
  'may hold letters, digits and _ . : -': 'darf nur Buchstaben, Ziffern und _ . : - enthalten',
  'may hold letters, digits, _ and -': 'darf nur Buchstaben, Ziffern, _ und - enthalten',
  'needs at least one UTM value': 'braucht mindestens eine UTM-Angabe',
  'needs at least one path': 'braucht mindestens einen Pfad',
  'may hold letters, digits, spaces and _ - . $': 'darf nur Buchstaben, Ziffern, Leerzeichen und _ - . $ enthalten',
}

const UNITS: Readonly<Record<string, string>> = { string: 'Zeichen', array: 'Einträge', set: 'Einträge', file: 'Bytes' }
const FORMATS: Readonly<Record<string, string>> = {
  email: 'ist keine E-Mail-Adresse',
  url: 'ist keine Webadresse',
  date: 'ist kein Datum wie 2026-09-30',
}

/** What zod finds wrong with a value, in German, to follow the name of its field. */
export function germanFault(issue: z.core.$ZodIssue): string {
  const ours = OUR_FAULTS[issue.message]
  if (ours) return ours
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined') ? 'fehlt' : 'hat die falsche Form'
    case 'too_small':
      if (issue.origin === 'string' && issue.minimum === 1) return 'ist leer'
      return bound(issue.origin, `weniger als ${issue.minimum}`, `kleiner als ${issue.minimum}`)
    case 'too_big':
      return bound(issue.origin, `mehr als ${issue.maximum}`, `größer als ${issue.maximum}`)
    case 'invalid_value':
      return `muss eines davon sein: ${issue.values.map(String).join(', ')}`
    case 'invalid_format':
      return FORMATS[issue.format] ?? 'ist nicht so geschrieben, wie es sein muss'
    default:
      return 'ist nicht gültig'
  }
}

function bound(origin: string, counted: string, measured: string): string {
  const unit = UNITS[origin]
  return unit === undefined ? `ist ${measured}` : `hat ${counted} ${unit}`
}
