/** What the packs say, in German, by the English words; test/shared/packs/german.test.ts names what is missing or left over. */
export const GERMAN: Readonly<Record<string, string>> = {
  'B2B starter': 'B2B-Einstieg',
  'Inbound classic': 'Inbound klassisch',
  'Four rules': 'Vier Regeln',
  'Ideal customer profile': 'Ideales Kundenprofil',

  // who somebody is
  'C-level or Vice President': 'Geschäftsleitung oder Bereichsvorstand',
  'Vice President or above': 'Bereichsvorstand oder höher',
  'C-level': 'Geschäftsleitung',
  Director: 'Bereichsleitung',
  Manager: 'Teamleitung',
  'Student, intern or job-seeker': 'Studium, Praktikum oder Jobsuche',
  'Target function': 'Passende Funktion',
  'Business address': 'Firmenadresse',
  'Free-mail address': 'Freemail-Adresse',
  'Disposable address': 'Wegwerfadresse',
  '50–5,000 employees': '50 bis 5.000 Beschäftigte',
  'Target industry': 'Passende Branche',
  'Target country': 'Passendes Land',
  'Budget in place': 'Budget vorhanden',
  'Named account': 'Zielkunde',
  'Income of 250,000 or more a year': 'Jahreseinkommen ab 250.000',
  'Has a boating licence': 'Hat einen Bootsführerschein',
  'Lives on the coast': 'Wohnt an der Küste',
  'Enjoys water recreation': 'Verbringt Freizeit auf dem Wasser',
  'Works here': 'Arbeitet bei uns',
  'Works for a competitor': 'Arbeitet für einen Wettbewerber',
  'Is a customer already': 'Ist schon Kunde',

  // what somebody does
  'Page viewed': 'Seite angesehen',
  'Key page': 'Wichtige Seite',
  Visit: 'Besuch',
  'Seven pages in a day': 'Sieben Seiten an einem Tag',
  'Back after 14 silent days': 'Nach 14 stillen Tagen wieder da',
  'Top-of-funnel content': 'Inhalt für den Einstieg',
  'Top-of-funnel e-book': 'E-Book für den Einstieg',
  'Gated content': 'Inhalt gegen Angaben',
  'Bottom-of-funnel offer': 'Angebot kurz vor dem Kauf',
  'White paper': 'Whitepaper',
  'Webinar registered': 'Zum Webinar angemeldet',
  'Webinar attended': 'Am Webinar teilgenommen',
  'Mail clicked': 'Link in einer Mail geklickt',
  'Mail opened': 'Mail geöffnet',
  'Careers page': 'Karriereseite',
  Unsubscribed: 'Abgemeldet',
  'Mail bounced': 'Mail nicht zustellbar',

  // raised hands
  'Demo request': 'Demo angefragt',
  'Contact form': 'Kontaktformular',
  'Trial with a business address': 'Test mit Firmenadresse',
  'Booked meeting': 'Termin gebucht',
  'Chat that asks for sales': 'Chat fragt nach dem Vertrieb',
  'Inbound call': 'Anruf bei uns',

  // plays: what the rep does, and what to say first
  'Call now, while they are still on the site. No answer: send the opener at once and try again within the hour.':
    'Rufen Sie jetzt an, solange die Person noch auf der Website ist. Geht niemand ans Telefon: gleich den Einstieg senden und binnen einer Stunde noch einmal versuchen.',
  'You asked us to get in touch a few minutes ago. Is now a good moment, or would you rather pick a time?':
    'Sie haben sich vor ein paar Minuten bei uns gemeldet. Passt es gerade, oder möchten Sie lieber einen Termin wählen?',
  "Read the account's plan, see who else of the account is active, then call the person you know best there.":
    'Lesen Sie den Plan für das Unternehmen, sehen Sie nach, wer dort noch aktiv ist, und rufen Sie an, wen Sie dort am besten kennen.',
  'A few of your colleagues have been looking into this with us. May I show you what others in your field did with it?':
    'Einige aus Ihrem Haus haben sich das bei uns angesehen. Darf ich Ihnen zeigen, was andere in Ihrer Branche damit erreicht haben?',
  'Call to confirm budget, authority, need and date, and agree the next step while you are on the phone.':
    'Rufen Sie an, klären Sie Budget, Befugnis, Bedarf und Termin, und vereinbaren Sie noch am Telefon den nächsten Schritt.',
  'You told us what you need and by when. May I suggest how to get there, and what it would take from your side?':
    'Sie haben uns gesagt, was Sie bis wann brauchen. Darf ich vorschlagen, wie wir dorthin kommen und was es von Ihrer Seite braucht?',
  'Write first and name the topic they read most; call the day after.':
    'Schreiben Sie zuerst und nennen Sie das meistgelesene Thema; rufen Sie am Tag darauf an.',
  'You have been reading up on this lately. What question would you like answered next?':
    'Sie haben sich zuletzt in dieses Thema eingelesen. Welche Frage dürfen wir Ihnen als Nächstes beantworten?',
  'Read the note of your colleague who passed this on, then get in touch the way it suggests.':
    'Lesen Sie die Notiz der Person, die diesen Lead weitergegeben hat, und melden Sie sich so, wie sie es vorschlägt.',
  'My colleague told me about your conversation and thought we two should talk.':
    'Aus unserem Team habe ich von Ihrem Gespräch gehört; wir dachten, wir beide sollten uns unterhalten.',
}
