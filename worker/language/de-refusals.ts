/**
 * Refusals, and sentences that are stored (stored-phrase.ts), in German, by the English as it stands in the code, blanks numbered.
 * test/conventions/refusals.test.ts names the sentences that are missing here, and those nobody says any more.
 */
export const DE_REFUSALS: Readonly<Record<string, string>> = {
  // hand-offs
  'Only sales decides about a hand-off.': 'Über eine Übergabe entscheidet nur der Vertrieb.',
  'This hand-off belongs to another rep. Ask its owner or a manager to reassign it.':
    'Diese Übergabe gehört jemand anderem. Bitten Sie die zuständige Person oder die Leitung, sie weiterzugeben.',
  'Only the person who did it, or a manager, can take it back.': 'Zurücknehmen kann das nur, wer es getan hat, oder die Leitung.',
  'The lead has a newer hand-off since; this decision can no longer be taken back.':
    'Für den Lead gibt es inzwischen eine neuere Übergabe; diese Entscheidung lässt sich nicht mehr zurücknehmen.',
  'Choose a moment in the future.': 'Wählen Sie einen Zeitpunkt in der Zukunft.',
  'This hand-off has to be decided by {0}; choose an earlier moment.':
    'Über diese Übergabe ist bis {0} zu entscheiden; wählen Sie einen früheren Zeitpunkt.',
  'A touch cannot lie in the future.': 'Ein Kontakt kann nicht in der Zukunft liegen.',
  'Hand-offs can only be given to an active member of sales.': 'Übergaben können nur an aktive Mitglieder des Vertriebs gehen.',
  'Choose one of the reasons; they are listed in the API’s description.':
    'Wählen Sie einen der Gründe; sie stehen in der Beschreibung der Schnittstelle.',
  'With this reason a note is needed: say in a few words why.': 'Bei diesem Grund sind ein paar Worte nötig: Schreiben Sie, warum.',
  'Choose a day in the future to come back.': 'Wählen Sie für die Wiedervorlage einen Tag in der Zukunft.',
  'This lead already has an open hand-off ({0}).': 'Für diesen Lead gibt es schon eine offene Übergabe ({0}).',
  'This person asked not to be contacted; only their own request can open a hand-off.':
    'Diese Person möchte nicht kontaktiert werden; nur sie selbst kann mit einer Anfrage eine Übergabe auslösen.',
  'This hand-off is {0}; only one that waits in review can be released.':
    'Diese Übergabe ist {0}; durchlassen lässt sich nur eine, die in Prüfung ist.',
  'The lead has an open hand-off by now.': 'Für den Lead gibt es inzwischen eine offene Übergabe.',
  'This hand-off is {0}; marketing closes returned and rejected ones.':
    'Diese Übergabe ist {0}; das Marketing schließt zurückgegebene und abgelehnte ab.',
  'This hand-off is waiting in review; you cannot {0} now.': 'Diese Übergabe ist in Prüfung; Sie können sie jetzt nicht {0}.',
  'This hand-off was {0} by {1} on {2} and is not decided yet; you cannot {3} now.':
    'Diese Übergabe wurde am {2} von {1} {0}, und über sie ist noch nicht entschieden; Sie können sie jetzt nicht {3}.',
  'This hand-off was {0} on {1} and is not decided yet; you cannot {2} now.':
    'Diese Übergabe wurde am {1} {0}, und über sie ist noch nicht entschieden; Sie können sie jetzt nicht {2}.',
  'This hand-off was already {0} by {1} on {2}; you cannot {3} now.':
    'Diese Übergabe wurde schon am {2} von {1} {0}; Sie können sie jetzt nicht {3}.',
  'This hand-off was already {0} on {1}; you cannot {2} now.': 'Diese Übergabe wurde schon am {1} {0}; Sie können sie jetzt nicht {2}.',
  '{0} has no hand-off to {1}.': 'Für {0} gibt es keine Übergabe („{1}“).',

  // leads
  'There is {0} with this id in this workspace.': 'Unter dieser Kennung ist in diesem Arbeitsbereich {0} bekannt.',
  'There is no lead with the id in “from” in this workspace.': 'Unter der Kennung in „from“ gibt es in diesem Arbeitsbereich keinen Lead.',
  'There is no lead with the address {0}.': 'Es gibt keinen Lead mit der Adresse {0}.',
  'A lead cannot be merged into itself.': 'Ein Lead lässt sich nicht mit sich selbst zusammenführen.',
  'That lead was merged already.': 'Dieser Lead ist schon zusammengeführt.',
  'That lead has an open hand-off. Decide it first, or merge the other way round.':
    'Für diesen Lead gibt es eine offene Übergabe. Entscheiden Sie erst über sie, oder führen Sie andersherum zusammen.',
  'This is not an address that mail could reach.': 'Unter dieser Adresse ist keine Mail zustellbar.',
  'There is no active member with this id.': 'Unter dieser Kennung gibt es kein aktives Mitglied.',
  'Another lead ({0}) is already known by this {1}. Merge the two instead.':
    'Ein anderer Lead ({0}) ist schon unter derselben Angabe bekannt ({1}). Führen Sie die beiden stattdessen zusammen.',
  'These two leads are not merged.': 'Diese beiden Leads sind nicht zusammengeführt.',
  'This merge was undone already.': 'Diese Zusammenführung ist schon aufgehoben.',
  'The lead was itself merged into {0} since then. Undo that merge first.':
    'Der Lead wurde seither selbst mit {0} zusammengeführt. Heben Sie zuerst das auf.',
  'Another lead ({0}) is known by the {1} of the one that would come back. Merge or change it first.':
    'Ein anderer Lead ({0}) ist unter einer Angabe ({1}) dessen bekannt, der zurückkäme. Führen Sie ihn zuerst zusammen, oder ändern Sie ihn.',
  'An e-mail address, phone number, LinkedIn profile or CRM id is needed to know the person by.':
    'Nötig ist eine E-Mail-Adresse, Telefonnummer, CRM-Kennung oder ein LinkedIn-Profil, woran die Person zu erkennen ist.',
  'These keys belong to {0} different leads ({1}). Merge them first.':
    'Diese Angaben gehören zu {0} verschiedenen Leads ({1}). Führen Sie sie zuerst zusammen.',
  'This prefix covers fewer than {0} leads and would say whom you look at. Ask with a shorter one.':
    'Dieser Anfang deckt weniger als {0} Leads ab und würde verraten, wen Sie ansehen. Fragen Sie mit einem kürzeren.',

  // definitions, assets, campaigns
  'There is no such pack. Choose one of {0}.': 'Dieses Paket gibt es nicht. Wählen Sie eines davon: {0}.',
  'The present definition was edited or signed. Draft the next version from it instead, so that nobody’s work is lost.':
    'Die jetzige Definition wurde bearbeitet oder unterschrieben. Entwerfen Sie aus ihr die nächste Version, damit niemandes Arbeit verloren geht.',
  'This workspace already uses the pack {0}.': 'Dieser Arbeitsbereich nutzt das Paket {0} schon.',
  'This workspace has no published definition.': 'Dieser Arbeitsbereich hat keine veröffentlichte Definition.',
  'A workspace has at most {0} assets; use globs such as /blog/** to cover several pages.':
    'Ein Arbeitsbereich hat höchstens {0} Inhalte; mit Mustern wie /blog/** lassen sich mehrere Seiten zusammenfassen.',
  'A workspace has at most {0} campaigns; delete some that are long over.':
    'Ein Arbeitsbereich hat höchstens {0} Kampagnen; löschen Sie einige, die lange vorbei sind.',

  // members, invites, keys
  'An admin manages the workspace and never signs; signers are in marketing or sales.':
    'Die Administration verwaltet den Arbeitsbereich und unterschreibt nie; das tun Marketing und Vertrieb.',
  '{0} is a member already, as {1}. Change the role there, or invite them as {2} for another device.':
    '{0} ist schon Mitglied (Rolle: {1}). Ändern Sie die Rolle dort, oder laden Sie mit der Rolle {2} für ein weiteres Gerät ein.',
  'This invite was used already. Deactivate the member instead to end their access.':
    'Diese Einladung wurde schon benutzt. Deaktivieren Sie stattdessen das Mitglied, um den Zugang zu beenden.',
  'This join link is not known. Ask your admin for a new one.':
    'Dieser Einladungslink ist nicht bekannt. Bitten Sie Ihre Administration um einen neuen.',
  'This join link was used already. Ask your admin for a new one.':
    'Dieser Einladungslink wurde schon benutzt. Bitten Sie Ihre Administration um einen neuen.',
  'This join link has expired. Ask your admin for a new one.':
    'Dieser Einladungslink ist abgelaufen. Bitten Sie Ihre Administration um einen neuen.',
  'You can change your own hours; those of others are for an admin or a sales manager.':
    'Sie können Ihre eigenen Arbeitszeiten ändern; die anderer ändern Administration oder Vertriebsleitung.',
  '{0} is a member with this address already.': '{0} ist unter dieser Adresse schon Mitglied.',
  'This is the only admin. Make somebody else an admin first.':
    'Das ist die einzige Person in der Administration. Geben Sie die Rolle zuerst noch jemandem.',
  'This key was revoked; make a new one.': 'Dieser Schlüssel wurde widerrufen; legen Sie einen neuen an.',
  'The audit log is for admins and managers.': 'Das Protokoll ist für Administration und Leitung.',

  // channels and deliveries
  'A workspace has at most {0} channels.': 'Ein Arbeitsbereich hat höchstens {0} Kanäle.',
  '{0} has no “{1}”.': '{0} hat kein „{1}“.',
  'Mail through Cloudflare has no server of its own; only “from” can be changed.':
    'Mails über Cloudflare haben keinen eigenen Server; ändern lässt sich nur „from“.',
  'The password belongs to the server and name as they were. Enter the one for these.':
    'Das Passwort gehört zum bisherigen Server und Namen. Geben Sie das passende ein.',
  'Only a webhook signs what it sends.': 'Nur ein Webhook unterschreibt, was er sendet.',
  'Say which mail server to use.': 'Sagen Sie, welcher Mailserver benutzt werden soll.',
  'Say on which port the mail server listens, such as 587.': 'Sagen Sie, auf welchem Port der Mailserver hört, etwa 587.',
  'This worker has no send_email binding named MAIL; add one, or use SMTP.':
    'Dieser Worker hat keine Bindung send_email namens MAIL; legen Sie eine an, oder nutzen Sie SMTP.',
  'The extension shows what is there now; only mails, chat and webhooks are sent again.':
    'Die Erweiterung zeigt, was jetzt da ist; erneut gesendet werden nur Mails, Chats und Webhooks.',
  'This alert is still on its way.': 'Diese Meldung ist noch unterwegs.',
  'Its channel is switched off or gone. Switch it on first.': 'Der Kanal ist abgeschaltet oder entfernt. Schalten Sie ihn zuerst ein.',
  '{0} is not a public address; Baton does not call into private networks.':
    '{0} ist keine öffentliche Adresse; in private Netze ruft Baton nicht.',
  '{0} leads to {1}, which is no public address; Baton does not call into private networks.':
    '{0} führt zu {1}, und das ist keine öffentliche Adresse; in private Netze ruft Baton nicht.',
  'Leave name and password out of the address.': 'Lassen Sie Name und Passwort aus der Adresse weg.',
  'The address must begin with https://.': 'Die Adresse muss mit https:// beginnen.',
  'Baton cannot read this channel’s password or address: MASTER_SECRET is not the one they were encrypted with. Restore it, or enter them again.':
    'Baton kann Passwort oder Adresse dieses Kanals nicht lesen: MASTER_SECRET ist nicht mehr dasselbe wie beim Verschlüsseln. Stellen Sie es wieder her, oder geben Sie beides neu ein.',
  'Baton cannot read this webhook’s address or signing secret: MASTER_SECRET is not the one they were encrypted with. Restore it, or remove the channel and add it anew.':
    'Baton kann Adresse oder Schlüssel dieses Webhooks nicht lesen: MASTER_SECRET ist nicht mehr dasselbe wie beim Verschlüsseln. Stellen Sie es wieder her, oder entfernen Sie den Kanal und legen Sie ihn neu an.',
  'This worker has no MASTER_SECRET of at least 32 characters to encrypt secrets with. Set it with “wrangler secret put MASTER_SECRET”.':
    'Diesem Worker fehlt ein MASTER_SECRET von mindestens 32 Zeichen zum Verschlüsseln. Setzen Sie es mit „wrangler secret put MASTER_SECRET“.',

  // why an alert did not arrive: stored with it, said when it is read
  'The channel is switched off.': 'Der Kanal ist abgeschaltet.',
  'The channel was removed.': 'Der Kanal wurde entfernt.',
  'This channel is no chat room.': 'Dieser Kanal ist kein Chatraum.',
  'This channel is no mail server.': 'Dieser Kanal ist kein Mailserver.',
  'This channel is no webhook.': 'Dieser Kanal ist kein Webhook.',
  'Handed to Cloudflare.': 'An Cloudflare übergeben.',
  'No answer within {0} seconds.': 'Keine Antwort innerhalb von {0} Sekunden.',
  '{0} could not be reached: is the address right, and is the service running?':
    '{0} war nicht zu erreichen: Stimmt die Adresse, und läuft der Dienst?',
  'The mail server did not finish within {0} seconds.': 'Der Mailserver wurde in {0} Sekunden nicht fertig.',
  'The mail server closed the connection.': 'Der Mailserver hat die Verbindung beendet.',
  'The mail server answered “{0}”.': 'Der Mailserver antwortete „{0}“.',
  'Sending failed: “{0}”.': 'Das Senden schlug fehl: „{0}“.',

  // why a row was not imported: stored with the import, said when it is read
  'The quotation marks in this row do not match.': 'Die Anführungszeichen in dieser Zeile passen nicht zusammen.',
  'The row names nobody: e-mail, phone, LinkedIn and CRM id are all empty.':
    'Die Zeile nennt niemanden: E-Mail, Telefon, LinkedIn und CRM-Kennung sind alle leer.',
  'The row names no company: its domain is empty.': 'Die Zeile nennt kein Unternehmen: Die Domain ist leer.',
  '“{0}” is not a company’s domain such as nordwind.example.': '„{0}“ ist keine Domain eines Unternehmens wie nordwind.example.',
  '“{0}” is neither yes nor no.': '„{0}“ ist weder Ja noch Nein.',
  '“{0}” is none of {1}.': '„{0}“ ist nichts davon: {1}.',
  '“{0}” is not the e-mail address or name of one active member.':
    '„{0}“ ist weder E-Mail-Adresse noch Name eines aktiven Mitglieds, oder mehrere heißen so.',
  '“{0}” {1}.': '„{0}“ {1}.',
  'This value {0}.': 'Dieser Wert {0}.',

  // imports
  'This import is {0}; that can only be done while it is {1}.': 'Dieser Import ist {0}; das geht nur, solange er {1} ist.',
  'No column says whom a row is about. Map one of {0} to {1}.':
    'Keine Spalte sagt, um wen es in einer Zeile geht. Ordnen Sie eine von {0} einem dieser Felder zu: {1}.',
  'The file has no column “{0}”. It has {1}.': 'Die Datei hat keine Spalte „{0}“. Sie hat {1}.',
  '“{0}” is no field of {1}. Use one of {2}, or trait: and a name of your own.':
    '„{0}“ ist kein Feld für {1}. Nehmen Sie eines davon: {2}, oder trait: und einen eigenen Namen.',
  '“{0}” cannot be the name of a trait: it may hold letters, digits, spaces and _ - . $ only.':
    '„{0}“ kann kein Merkmal heißen: Erlaubt sind nur Buchstaben, Ziffern, Leerzeichen und _ - . $.',
  'Baton finds “{0}” out by itself, from the address or the job title. Map that column to email or title instead.':
    '„{0}“ findet Baton selbst heraus, aus der Adresse oder der Position. Ordnen Sie die Spalte stattdessen email oder title zu.',
  'The file has a header but no rows.': 'Die Datei hat Spaltennamen, aber keine Zeilen.',
  'The file is empty: its first row has to name the columns.': 'Die Datei ist leer: Ihre erste Zeile muss die Spalten benennen.',
  'The first row is blank: it has to name the columns.': 'Die erste Zeile ist leer: Sie muss die Spalten benennen.',
  'The file has {0} columns; at most {1} can be read.': 'Die Datei hat {0} Spalten; lesbar sind höchstens {1}.',
  'The file is not UTF-8. Save it as “CSV UTF-8” and try again.':
    'Die Datei ist nicht in UTF-8. Speichern Sie sie als „CSV UTF-8“, und versuchen Sie es noch einmal.',
  'Row {0} is longer than 32 KB; is a quotation mark missing?': 'Zeile {0} ist länger als 32 KB; fehlt ein Anführungszeichen?',
  'A quotation mark that opens in row {0} is never closed.': 'Ein Anführungszeichen, das in Zeile {0} beginnt, endet nirgends.',

  // reports and lists
  'This cursor is not one this list gave out. Ask for the first page again.':
    'Diese Fortsetzung stammt nicht aus dieser Liste. Laden Sie die erste Seite neu.',
  'The period would start on {0} and end before, on {1}.': 'Der Zeitraum begänne am {0} und endete davor, am {1}.',
  'The field “{0}” is no date; write it as 2026-09-30.': 'Das Feld „{0}“ ist kein Datum; schreiben Sie es als 2026-09-30.',

  // any call
  'Send your token as “Authorization: Bearer …”.': 'Senden Sie Ihr Token als „Authorization: Bearer …“.',
  'This call is for members; a secret key cannot make it.': 'Das können nur Mitglieder, kein geheimer Schlüssel.',
  'This secret key is unknown or was revoked.': 'Dieser geheime Schlüssel ist unbekannt oder widerrufen.',
  'This call needs a secret key (sk_…).': 'Dafür ist ein geheimer Schlüssel nötig (sk_…).',
  'This token is unknown or was revoked. Ask an admin for a new join link.':
    'Dieser Zugang ist unbekannt oder widerrufen. Bitten Sie Ihre Administration um einen neuen Einladungslink.',
  'This call is for {0}; you are {1}.': 'Das ist nur für {0}; Ihre Rolle ist {1}.',
  'The body is larger than {0} KB; send it in parts.': 'Das ist größer als {0} KB; senden Sie es in Teilen.',
  'The field “{0}” is not known here.': 'Das Feld „{0}“ gibt es hier nicht.',
  'The field “{0}” {1}.': 'Das Feld „{0}“ {1}.',
  'This workspace just moved to another worker. Please try again.':
    'Dieser Arbeitsbereich ist gerade auf einen anderen Worker umgezogen. Versuchen Sie es noch einmal.',
  'Baton is busy. Please try again in a few seconds.': 'Baton ist ausgelastet. Versuchen Sie es in ein paar Sekunden noch einmal.',
  'Something went wrong on our side; nothing was changed. Please try again, and quote the request id if it stays.':
    'Bei Baton ist etwas schiefgegangen; geändert wurde nichts. Versuchen Sie es noch einmal, und nennen Sie sonst die Nummer der Anfrage.',
  'There is nothing at {0} {1}. See /openapi.json.': 'Unter {0} {1} gibt es nichts; siehe /openapi.json.',
  'There is nothing here.': 'Hier gibt es nichts.',
  'There is no such workspace.': 'Diesen Arbeitsbereich gibt es nicht.',
  'There is no replay here.': 'Hier lässt sich nichts nachspielen.',
  'There is no clock to set here.': 'Hier lässt sich keine Uhr stellen.',
  'Too many requests from one address. Please wait {0} seconds.': 'Zu viele Anfragen von einer Adresse. Warten Sie {0} Sekunden.',
  'Too many events at once. Please send them again in a few seconds.':
    'Zu viele Ereignisse auf einmal. Senden Sie sie in ein paar Sekunden noch einmal.',
  'This Idempotency-Key was already used for another request.': 'Dieser Idempotency-Key wurde schon für eine andere Anfrage benutzt.',
  'An Idempotency-Key has at most 200 characters.': 'Ein Idempotency-Key hat höchstens 200 Zeichen.',
  'This address speaks WebSocket only.': 'Unter dieser Adresse wird nur WebSocket gesprochen.',
  'Automated visitors are not counted.': 'Automatische Besucher werden nicht gezählt.',
  'Events named “{0}” can only be sent by a server, with a secret key.':
    'Ereignisse namens „{0}“ kann nur ein Server mit geheimem Schlüssel senden.',
  'The field “e.{0}.p.email” is not an e-mail address of at most 254 characters.':
    'Das Feld „e.{0}.p.email“ ist keine E-Mail-Adresse von höchstens 254 Zeichen.',
  'This write key is not for {0}. An admin can add the site in the workspace’s settings.':
    'Dieser Schreibschlüssel gilt nicht für {0}. Die Administration kann die Website in den Einstellungen ergänzen.',
  'This write key is unknown or was revoked.': 'Dieser Schreibschlüssel ist unbekannt oder widerrufen.',
}
