import type { Words } from "../../setting.ts"

/** The team. */
export const WORDS: Words = {
  "<b>{n} people</b> look after {business}.": {
    one: "<b>{n} Person</b> kümmert sich um {business}.",
    other: "<b>{n} Personen</b> kümmern sich um {business}.",
  },
  "A viewer can own no touchpoint: choose another role, or none of them.":
    "Lesende können für keinen Kontaktpunkt zuständig sein: Wählen Sie eine andere Rolle oder keinen von ihnen.",
  "A viewer changes nothing, so can own no touchpoint. Make them an owner first.":
    "Lesende ändern nichts und können daher für keinen Kontaktpunkt zuständig sein. Geben Sie ihnen zuerst eine andere Rolle.",
  "Admin##role": "Admin",
  Change: "Ändern",
  "Change {name}": "{name} ändern",
  "Choose for each": "Einzeln wählen",
  "E-mail address": "E-Mail-Adresse",
  "Every touchpoint has an owner.": "Für jeden Kontaktpunkt ist jemand zuständig.",
  "Everything: people, settings, and every touchpoint.":
    "Alles: Mitglieder, Einstellungen und jeden Kontaktpunkt.",
  "For somebody who lost their passkey, or never had one: a link that signs them in once, within 15 minutes.":
    "Für alle, die ihren Passkey verloren oder nie einen hatten: ein Link, der einmal anmeldet, innerhalb von 15 Minuten.",
  "Invite somebody": "Jemanden einladen",
  "It was accepted or taken back in the meantime. The team’s page has those that are open.":
    "Sie wurde inzwischen angenommen oder zurückgenommen. Die offenen stehen auf der Seite des Teams.",
  "It works once, for a week. Whoever opens it can join, so send it to them alone.":
    "Er gilt einmal, eine Woche lang. Wer ihn öffnet, kann beitreten: Senden Sie ihn nur an diese Person.",
  "It works once, within 15 minutes, and for this business alone. Whoever opens it is signed in as them.":
    "Er gilt einmal, innerhalb von 15 Minuten und nur für dieses Unternehmen. Wer ihn öffnet, ist als diese Person angemeldet.",
  "Leave {business}": "{business} verlassen",
  "Make a sign-in link": "Anmeldelink erzeugen",
  "Make an invitation": "Einladung erzeugen",
  Members: "Mitglieder",
  "New link": "Neuer Link",
  "New link for {email}": "Neuer Link für {email}",
  "No such invitation": "Diese Einladung gibt es nicht",
  "No such member": "Dieses Mitglied gibt es nicht",
  "Nobody looks after it, and nobody answers for what customers say there.":
    "Niemand kümmert sich darum, und niemand steht ein für das, was Kunden dort sagen.",
  "Nobody of this number is in the team. They may have left.":
    "Niemand mit dieser Nummer ist im Team. Vielleicht ist die Person gegangen.",
  "Not changed: there would be no admin left. Make somebody else an admin first.":
    "Nicht geändert: Es bliebe kein Admin übrig. Machen Sie zuerst jemand anderen zum Admin.",
  "Not changed: they own touchpoints, and a viewer can’t change any. Give those to somebody else first.":
    "Nicht geändert: Die Person ist für Kontaktpunkte zuständig, und Lesende können keine ändern. Geben Sie diese zuerst an jemand anderen.",
  "Not invited: Team": "Nicht eingeladen: Team",
  "Not removed: there would be no admin left. Make somebody else an admin first.":
    "Nicht entfernt: Es bliebe kein Admin übrig. Machen Sie zuerst jemand anderen zum Admin.",
  "Only admins change people and what they own.": "Nur Admins ändern Mitglieder und Zuständigkeiten.",
  "Owner of {name}": "Zuständig für {name}",
  "Owner##role": "Zuständige",
  "Remove from the team": "Aus dem Team entfernen",
  "Remove {name}": "{name} entfernen",
  "Removed. They are signed out here, and the log keeps their name.":
    "Entfernt. Die Person ist hier abgemeldet; das Protokoll behält ihren Namen.",
  Role: "Rolle",
  "Save owners": "Zuständige speichern",
  "Save role": "Rolle speichern",
  "Save touchpoints": "Kontaktpunkte speichern",
  "Saved: {n} touchpoints have another owner now.": {
    one: "Gespeichert: Für {n} Kontaktpunkt ist jetzt jemand anderes zuständig.",
    other: "Gespeichert: Für {n} Kontaktpunkte ist jetzt jemand anderes zuständig.",
  },
  "Sees everything, and changes nothing.": "Sehen alles und ändern nichts.",
  "Sees everything, and changes the touchpoints that are theirs.":
    "Sehen alles und ändern die Kontaktpunkte, für die sie zuständig sind.",
  "No e-mail arrives? Then send them this link yourself. It is not shown again.":
    "Keine E-Mail angekommen? Dann senden Sie diesen Link selbst. Er wird nicht noch einmal gezeigt.",
  "The invitation was sent to {email}.": "Die Einladung ging an {email}.",
  "Send this link to {email}. It is not shown again.":
    "Senden Sie diesen Link an {email}. Er wird nicht noch einmal gezeigt.",
  "Send this link to {name}. It is not shown again.":
    "Senden Sie diesen Link an {name}. Er wird nicht noch einmal gezeigt.",
  "Signing in": "Anmelden",
  "Somebody with this address is a member already.": "Jemand mit dieser Adresse ist schon Mitglied.",
  "Take back": "Zurücknehmen",
  "Take back the invitation of {email}": "Einladung von {email} zurücknehmen",
  Team: "Team",
  "The invitation is taken back: its link no longer works.":
    "Die Einladung ist zurückgenommen: Ihr Link gilt nicht mehr.",
  "Their {n} touchpoints go to": {
    one: "Den {n} Kontaktpunkt übernimmt",
    other: "Die {n} Kontaktpunkte übernimmt",
  },
  "They are signed out of this business at once and can’t come back unless they are invited again. What they did stays, with their name.":
    "Die Person wird in diesem Unternehmen sofort abgemeldet und kommt nur mit einer neuen Einladung zurück. Was sie getan hat, bleibt unter ihrem Namen stehen.",
  "Touchpoints that are theirs": "Eigene Kontaktpunkte",
  "Touchpoints that become theirs": "Kontaktpunkte, für die sie zuständig werden",
  "Viewer##role": "Lesende",
  "What they may do": "Was sie dürfen",
  "What you tick becomes theirs, whoever’s it was. What you untick has no owner until somebody gets it.":
    "Was Sie ankreuzen, geht an diese Person, wer immer zuständig war. Für was Sie abwählen, ist niemand zuständig, bis es jemand bekommt.",
  "Write an e-mail address, like “ana@example.com”, and choose what they may do.":
    "Schreiben Sie eine E-Mail-Adresse wie „ana@example.com“ und wählen Sie, was die Person darf.",
  "You leave on the page of your account.":
    "Verlassen können Sie das Unternehmen auf der Seite Ihres Kontos.",
  "and {n} more": {
    one: "und {n} weiterer",
    other: "und {n} weitere",
  },
  "as chosen above": "wie oben gewählt",
  "changed what {name} may do": "hat geändert, was {name} darf",
  "changed who owns {n} touchpoints": {
    one: "hat die Zuständigkeit für {n} Kontaktpunkt geändert",
    other: "hat die Zuständigkeit für {n} Kontaktpunkte geändert",
  },
  "here on {day}": "hier am {day}",
  "here today": "heute hier",
  "here yesterday": "gestern hier",
  "invited {day} by {name}": "eingeladen {day} von {name}",
  "joined {day}": "dabei seit {day}",
  nobody: "niemand",
  "nobody yet": "noch niemand",
  "not signed in yet": "noch nicht angemeldet",
  "open until {day}": "offen bis {day}",
  "over since {day}": "abgelaufen {day}",
  "No touchpoint is theirs. An admin says who owns which.":
    "Für keinen Kontaktpunkt zuständig. Wer wofür zuständig ist, legt ein Admin fest.",
  "owns no touchpoint": "für keinen Kontaktpunkt zuständig",
  "undid a change of what {name} may do": "hat rückgängig gemacht, was {name} darf",
  "undid a change of who owns touchpoints": "hat eine Änderung der Zuständigkeit rückgängig gemacht",
  "you##after a name": "(Sie)",
  "{name}: {role} from now on.": "{name}: ab jetzt {role}.",
  "{n} touchpoints have no owner": {
    one: "Für {n} Kontaktpunkt ist niemand zuständig",
    other: "Für {n} Kontaktpunkte ist niemand zuständig",
  },
  "{owned} of {all} touchpoints have an owner.": "Für {owned} von {all} Kontaktpunkten ist jemand zuständig.",
  "changed the business’s name or time zone": "hat Namen oder Zeitzone des Unternehmens geändert",
  "changed what a member may do": "hat geändert, was ein Mitglied darf",
  Export: "Export",
  "Export everything": "Alles exportieren",
  "All that {business} has here, in one file: a line of JSON for each thing. It is yours; take it whenever you like.":
    "Alles, was {business} hier hat, in einer Datei: eine Zeile JSON für jedes Ding. Es gehört Ihnen; holen Sie es, wann immer Sie möchten.",
  "{n} lines": {
    one: "{n} Zeile",
    other: "{n} Zeilen",
  },
  "Votes, with what customers wrote and how to reach them":
    "Stimmen, mit dem, was Kunden schrieben und wie man sie erreicht",
  "Days counted, by touchpoint, channel and place": "Gezählte Tage, nach Kontaktpunkt, Kanal und Ort",
  "Members, with their e-mail addresses": "Mitglieder, mit ihren E-Mail-Adressen",
  Improvements: "Verbesserungen",
  "Kiosks, e-mails and walls": "Kioske, E-Mails und Wandbilder",
  "Everything else": "Alles andere",
  "Entries of the audit log, decisions included": "Einträge des Protokolls, mit allen Entscheidungen",
  "Not in it: keys, PINs and links that open doors, and visitors’ hashes. Customers’ words and addresses are in it, so keep the file as carefully as you keep them. Each export stands in the audit log.":
    "Nicht enthalten: Schlüssel, PINs und Links, die Türen öffnen, und die Hashes der Besucher. Worte und Adressen von Kunden sind enthalten: Bewahren Sie die Datei so sorgfältig auf wie diese. Jeder Export steht im Protokoll.",
  "{lines} of about {rows} lines, {size} MB": "{lines} von etwa {rows} Zeilen, {size} MB",
  "Done: {lines} lines, {size} MB. The file is complete.":
    "Fertig: {lines} Zeilen, {size} MB. Die Datei ist vollständig.",
  "The file broke off and is not complete. Nothing was kept; try again.":
    "Die Datei brach ab und ist nicht vollständig. Es wurde nichts behalten; versuchen Sie es noch einmal.",
  "Stopped. Nothing was kept.": "Angehalten. Es wurde nichts behalten.",
  "Download everything": "Alles herunterladen",
  "Stop##a download": "Anhalten",
  Progress: "Fortschritt",
  "The first line counts what follows, the last one says that it is the last: a file without it was cut.":
    "Die erste Zeile zählt, was folgt; die letzte sagt, dass sie die letzte ist: Eine Datei ohne sie ist abgeschnitten.",
  "exported everything, {n} lines": {
    one: "hat alles exportiert, {n} Zeile",
    other: "hat alles exportiert, {n} Zeilen",
  },
  "closed the business": "hat das Unternehmen geschlossen",
  "opened the business again": "hat das Unternehmen wieder geöffnet",
  "Votes and what customers wrote": "Stimmen und was Kunden schrieben",
  "Touchpoints, with their pulse of all time": "Kontaktpunkte, mit ihrem Puls aller Zeiten",
  "Members: nobody of them gets in any more": "Mitglieder: Niemand von ihnen kommt mehr hinein",
  "Entries of the audit log": "Einträge des Protokolls",
  "Type <b>{name}</b> to go on": "Schreiben Sie <b>{name}</b>, um fortzufahren",
  "That is not its name. Nothing was closed.": "So heißt es nicht. Es wurde nichts geschlossen.",
  "Close {name} now": "{name} jetzt schließen",
  "Keep it": "Behalten",
  "Not closed: Delete": "Nicht geschlossen: Löschen",
  Delete: "Löschen",
  "Delete {name}": "{name} löschen",
  "It is closed at once, and deleted after {n} days. Until then a link that you get can open it again.": {
    one: "Es wird sofort geschlossen und nach {n} Tag gelöscht. Bis dahin kann ein Link, den Sie bekommen, es wieder öffnen.",
    other:
      "Es wird sofort geschlossen und nach {n} Tagen gelöscht. Bis dahin kann ein Link, den Sie bekommen, es wieder öffnen.",
  },
  "What goes": "Was geht",
  "Within half a minute tags, links and posters ask nobody any more, and no vote is taken. Kiosks say that they were removed, API keys and walls stop, everybody is signed out.":
    "Innerhalb einer halben Minute fragen Tags, Links und Poster niemanden mehr, und keine Stimme wird angenommen. Kioske sagen, dass sie entfernt wurden, API-Schlüssel und Wandbilder enden, alle werden abgemeldet.",
  "After that nothing can be had back. <a>Export everything first</a>: it takes a minute.":
    "Danach ist nichts zurückzuholen. <a>Exportieren Sie zuerst alles</a>: Es dauert eine Minute.",
  "Close it": "Schließen",
  "First show that it is still you. So nobody else closes it at a screen that you left open. You come back here.":
    "Zeigen Sie zuerst, dass Sie es noch sind. So schließt es niemand anderes an einem Bildschirm, den Sie offen ließen. Sie kommen hierher zurück.",
  "Not invited: {max} invitations within 24 hours are the most. Go on tomorrow; those that were made hold for a week.":
    "Nicht eingeladen: Mehr als {max} Einladungen in 24 Stunden gehen nicht. Machen Sie morgen weiter; die erzeugten gelten eine Woche.",
  "Removed. They are signed out here, and the log keeps their name. API keys that they made go on working: Settings has them.":
    "Entfernt. Die Person ist hier abgemeldet; das Protokoll behält ihren Namen. Ihre API-Schlüssel gelten weiter: Sie stehen in den Einstellungen.",
  "Ends with them": "Endet damit",
  "API key “{name}”, which they made": "API-Schlüssel „{name}“, von der Person erzeugt",
  "Passkey “{passkey}” of {name}, added after a link of theirs":
    "Passkey „{passkey}“ von {name}, hinzugefügt nach einem Link der Person",
  "They may have kept these, and get in by them. Untick what others use and need. What ends can’t be had back.":
    "Vielleicht hat die Person das behalten und kommt damit hinein. Entfernen Sie das Häkchen, wo andere es brauchen. Was endet, ist nicht zurückzuholen.",
  "removed a passkey of {name}": "hat einen Passkey von {name} entfernt",
  "{name} is closed": "{name} ist geschlossen",
  "Everybody is signed out and nothing is counted any more. All of it is deleted after {when}.":
    "Alle sind abgemeldet, und nichts wird mehr gezählt. Alles wird gelöscht nach: {when}.",
  "Another admin closed it a moment before you, and has the link that opens it again: ask them for it.":
    "Ein anderer Admin hat es einen Augenblick vor Ihnen geschlossen und hat den Link, der es wieder öffnet: Fragen Sie dort danach.",
  "This link opens it again until then. Keep it now: it is not shown again.":
    "Bis dahin öffnet dieser Link es wieder. Bewahren Sie ihn jetzt auf: Er wird nicht noch einmal gezeigt.",
  "Whoever runs this Lovetap can open it again, too, with npm run reopen-business.":
    "Auch wer dieses Lovetap betreibt, kann es wieder öffnen, mit npm run reopen-business.",
  "Open {name} again?": "{name} wieder öffnen?",
  "It was closed, and is deleted after {when}.": "Es wurde geschlossen und wird gelöscht nach: {when}.",
  "Open it again": "Wieder öffnen",
  "{name} is open again": "{name} ist wieder offen",
  "Votes are counted again within half a minute, and members sign in as before. Kiosks that already forgot their pairing have to be paired again; open invitations have to be made again.":
    "Stimmen werden innerhalb einer halben Minute wieder gezählt, und Mitglieder melden sich an wie zuvor. Kioske, die ihre Kopplung schon vergessen haben, müssen neu gekoppelt werden; offene Einladungen müssen neu erzeugt werden.",
  "This link opens nothing": "Dieser Link öffnet nichts",
  "The business was opened again already, or is deleted, or the link got cut when it was copied.":
    "Das Unternehmen wurde schon wieder geöffnet, oder es ist gelöscht, oder der Link wurde beim Kopieren abgeschnitten.",
  "undid a change of the business’s name or time zone":
    "hat eine Änderung von Namen oder Zeitzone des Unternehmens rückgängig gemacht",
  "Write a name of at most {most} characters, and choose a time zone.":
    "Schreiben Sie einen Namen mit höchstens {most} Zeichen und wählen Sie eine Zeitzone.",
  "Customers read it on links, e-mails and kiosks.": "Kunden lesen ihn auf Links, E-Mails und Kiosken.",
  "A vote is counted on the day and hour that it was here at its tap. Another zone holds for the votes that come from then on: days that are past stay as they were counted, and the day of the change may be longer or shorter than others.":
    "Eine Stimme zählt an dem Tag und zu der Stunde, die hier beim Tippen waren. Eine andere Zone gilt für die Stimmen, die von da an kommen: Vergangene Tage bleiben, wie sie gezählt wurden, und der Tag der Änderung kann länger oder kürzer sein als andere.",
  "Not saved: The business": "Nicht gespeichert: Das Unternehmen",
  "The business": "Das Unternehmen",
  "There is no change of this number to undo. The audit log has all of them.":
    "Es gibt keine Änderung dieser Nummer, die sich rückgängig machen ließe. Im Protokoll stehen alle.",
  "Name and time zone": "Name und Zeitzone",
  "Delete the business": "Unternehmen löschen",
}
