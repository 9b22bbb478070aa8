/**
 * Local parts that belong to a desk, not a person; without dots, dashes and underscores (`no-reply`, `no_reply` → `noreply`).
 * RFC 2142 names the classic ones; the rest is what firms in English, German, French and Spanish print on their pages.
 */
export const ROLE_ADDRESSES: readonly string[] = `
abuse hostmaster postmaster webmaster root admin administrator sysadmin noc security usenet uucp ftp www dns mailerdaemon noreply
donotreply nepasrepondre noresponder keineantwort bounce bounces mailer daemon notification notifications notify alert alerts test demo
system server dev devops it itsupport edv ssl tech technical technik technique tecnico soporte helpdesk help hilfe aide ayuda
info infos information informacion informations contact contacts contactus contacto kontakt contatti mail email post hello hallo hi hey
bonjour hola welcome willkommen bienvenue bienvenido office buero buro bureau oficina zentrale reception rezeption empfang accueil
recepcion frontdesk sekretariat secretariat secretaria secretaire verwaltung administracion administration direktion direction direccion
sales sale vertrieb verkauf vente ventes ventas commercial comercial bestellung bestellungen bestellen order orders commande commandes
pedido pedidos anfrage anfragen angebot angebote quote quotes devis presupuesto presupuestos inquiry inquiries enquiry enquiries export
marketing werbung pr presse press prensa media medien redaktion redaction redaccion editor editorial news newsletter communication
communications kommunikation comunicacion social socialmedia events event events veranstaltungen eventos evenements blog
support service services kundenservice kundendienst kundenbetreuung kunden customerservice customercare customersupport customers customer
serviceclient serviceclients clients client atencioncliente atencionalcliente clientes sav feedback complaints beschwerde reklamation
reclamations reclamaciones care success returns retoure retouren retours devoluciones
billing invoice invoices invoicing rechnung rechnungen buchhaltung buchhaltungen accounting accounts accountspayable accountsreceivable
finance finanzen finances finanzas facture factures facturation factura facturas facturacion comptabilite contabilidad payments payment
zahlung paiement pagos payroll lohn tax steuer treasury ap ar
jobs job career careers karriere bewerbung bewerbungen bewerben recruiting recruitment recrutement candidature candidatures empleo trabajo
seleccion hr hrteam rh rrhh personal personalabteilung humanresources people talent
legal recht rechtsabteilung juridique juridico compliance privacy datenschutz dpo gdpr dsgvo rgpd confidentialite privacidad copyright
dmca impressum imprint
purchasing procurement einkauf achat achats compras lieferanten fournisseurs proveedores suppliers vendors vendor logistics logistik
logistique logistica versand shipping warehouse lager operations ops production produktion
partner partners partnerschaft partnership partnerships affiliate affiliates investor investors investorrelations ir
team teams all everyone staff company firma empresa entreprise shop store tienda boutique web website webshop online onlineshop
reservation reservations reservierung reservas booking bookings buchung travel hotel spam trash nospam subscribe unsubscribe list lists
majordomo board management geschaeftsfuehrung geschaftsfuhrung geschaeftsleitung gf ceo founders president praesident vorstand
education training schulung schule school academy akademie research forschung quality qualitaet qualitat qualite calidad
service24 zentraleinkauf kasse library bibliothek parking projects projekte campaign campaigns donations spenden membership members
mitglieder verein gemeinde rathaus stadt mairie
`
  .trim()
  .split(/\s+/)

/** What may follow a role behind a separator: a place, a language, a size of team ("sales-de", "info.emea", "support-team"). */
export const ROLE_QUALIFIERS: readonly string[] = `
de at ch us uk gb eu fr es it nl be pl en int intl emea apac dach latam na anz nordics benelux iberia europe asia africa usa global
international world team dept department desk group office online center centre line mailbox inbox region regional north south east west
nord sud sued ost berlin hamburg muenchen koeln frankfurt wien zuerich paris lyon madrid barcelona london dublin newyork
`
  .trim()
  .split(/\s+/)
