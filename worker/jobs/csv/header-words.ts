import type { AccountField, LeadField } from '#shared/schema/import'

/** How people call a column, in English and German, folded: lower-case letters and digits only, no accents. */
export const LEAD_WORDS: Record<LeadField, string> = {
  email:
    'email emailaddress mail mailaddress emailadresse mailadresse epost businessemail workemail primaryemail geschaeftlicheemail geschaftlicheemail emailgeschaeftlich emailgeschaftlich kontaktemail contactemail email1',
  phone:
    'phone phonenumber telephone telephonenumber tel telefon telefonnummer telnr mobile mobilephone mobilenumber mobil mobilnummer mobiltelefon handy handynummer rufnummer directphone durchwahl workphone businessphone telefongeschaeftlich telefongeschaftlich',
  linkedin: 'linkedin linkedinurl linkedinprofile linkedinprofil linkedinprofileurl linkedinlink personlinkedinurl linkedinadresse',
  crmId: 'crmid recordid contactid leadid salesforceid hubspotid kontaktid externalid externeid kontaktnummer crmnummer',
  name: 'name fullname contact contactname person ansprechpartner ansprechperson kontakt kontaktname kontaktperson vollstaendigername vollstandigername vorundnachname',
  firstName: 'firstname givenname forename vorname rufname',
  lastName: 'lastname surname familyname nachname familienname zuname',
  title:
    'title jobtitle position role jobposition titel berufsbezeichnung stellenbezeichnung jobbezeichnung positionsbezeichnung stelle beruf jobtitel funktion',
  company:
    'company companyname organisation organization account accountname employer firma firmenname unternehmen unternehmensname arbeitgeber betrieb',
  country: 'country countryregion land staat nation companycountry',
  city: 'city town ort stadt wohnort firmensitz',
  industry: 'industry sector branche wirtschaftszweig industrie companyindustry',
  employees:
    'employees numberofemployees noofemployees employeecount companysize headcount mitarbeiter mitarbeiterzahl mitarbeiteranzahl anzahlmitarbeiter anzahldermitarbeiter beschaeftigte beschaftigte unternehmensgroesse unternehmensgrosse',
}

export const ACCOUNT_WORDS: Record<AccountField, string> = {
  domain: 'domain domains website websiteurl url web webseite webadresse homepage internet internetseite internetadresse companydomain',
  name: 'name company companyname account accountname organisation organization firma firmenname unternehmen unternehmensname kunde',
  named: 'named namedaccount target targetaccount zielkunde zielkonto zielaccount abm wunschkunde',
  owner:
    'owner accountowner owneremail salesrep rep accountmanager besitzer inhaber verantwortlich verantwortlicher betreuer kundenbetreuer zustaendig zustandig',
  relation: 'relation relationship beziehung verhaeltnis verhaltnis',
  plan: 'plan accountplan note notes comment comments notiz notizen bemerkung bemerkungen kommentar',
  country: LEAD_WORDS.country,
  industry: LEAD_WORDS.industry,
  employees: LEAD_WORDS.employees,
}

/** `E-Mail-Adresse` and `E‑Mail Adresse ` are the same word. */
export function foldHeader(header: string): string {
  return header
    .normalize('NFD')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
