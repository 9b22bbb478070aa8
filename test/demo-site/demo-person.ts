/**
 * The person whose journey the demo and the end-to-end tests play: fills in the white-paper form on the
 * demo site and has already written to the rep, so that the mail page shows the lead just scored.
 * Not part of the seed: the journey itself makes the lead.
 */
export const DEMO_PERSON = {
  name: 'Katharina Weißenborn',
  email: 'k.weissenborn@haffner-getriebe.example',
  title: 'Leiterin Instandhaltung',
  company: 'Haffner Getriebe',
  /** the value of the option she picks in a form's `employees` field */
  employees: '600',
  phone: '+49 89 99998 214',
  /** where her mail is in the rep's mail page */
  mail: '/mail/#/mail/weissenborn-1',
} as const

/** The rep signed in to the mail page: a reader must not take this address for a lead's. */
export const DEMO_REP = { name: 'Mara Lindqvist', email: 'mara.lindqvist@thrumline.example' } as const
