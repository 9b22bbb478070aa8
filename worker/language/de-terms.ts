/** Words of ours that stand within a refusal, in German. Those with “no” are what an id was not found for. */
export const DE_TERMS = {
  sales: 'Vertrieb',
  marketing: 'Marketing',
  admin: 'Administration',

  'no account': 'kein Unternehmen',
  'no asset': 'kein Inhalt',
  'no campaign': 'keine Kampagne',
  'no channel': 'kein Kanal',
  'no definition': 'keine Definition',
  'no delivery': 'keine Zustellung',
  'no hand-off': 'keine Übergabe',
  'no import': 'kein Import',
  'no invite': 'keine Einladung',
  'no key': 'kein Schlüssel',
  'no lead': 'kein Lead',
  'no member': 'kein Mitglied',
  'no merge of this lead': 'keine Zusammenführung dieses Leads',

  // what happened to a hand-off, and what was asked of it
  opened: 'eröffnet',
  open: 'offen',
  seen: 'gesehen',
  accepted: 'angenommen',
  rejected: 'abgelehnt',
  qualified: 'qualifiziert',
  opportunity: 'eine Opportunity',
  'turned into an opportunity': 'zur Opportunity gemacht',
  won: 'gewonnen',
  lost: 'verloren',
  returned: 'zurückgegeben',
  'returned to marketing': 'ans Marketing zurückgegeben',
  review: 'in Prüfung',
  reassigned: 'weitergegeben',
  'taken back': 'zurückgenommen',
  'accept it': 'annehmen',
  'reject it': 'ablehnen',
  'reassign it': 'weitergeben',
  'snooze it': 'zurückstellen',
  'mark it as seen': 'als gesehen markieren',
  'log a touch on it': 'um einen Kontakt ergänzen',
  'qualify it': 'qualifizieren',
  'open a deal on it': 'zur Opportunity machen',
  'win it': 'als gewonnen eintragen',
  'lose it': 'als verloren eintragen',
  'take the last action back': 'zurücknehmen',

  // what marketing found, as the dashboard calls it
  'definition-wrong': 'Definition falsch',
  'data-missing': 'Daten fehlten',
  'play-not-followed': 'Vorgehen nicht eingehalten',

  // imports and their files
  leads: 'Leads',
  accounts: 'Unternehmen',
  uploading: 'noch beim Hochladen',
  checking: 'in der Prüfung',
  ready: 'bereit',
  running: 'im Gange',
  done: 'fertig',
  failed: 'gescheitert',
  cancelled: 'abgebrochen',

  // channels, and what a person is known by
  'A mail server': 'Ein Mailserver',
  'A chat room': 'Ein Chatraum',
  'A webhook': 'Ein Webhook',
  email: 'E-Mail-Adresse',
  phone: 'Telefonnummer',
  linkedin: 'LinkedIn-Profil',
  crm: 'CRM-Kennung',
} as const

export type Term = keyof typeof DE_TERMS
/** What can be looked for by its id. */
export type Noun = Term extends infer T ? (T extends `no ${infer Name}` ? Name : never) : never
