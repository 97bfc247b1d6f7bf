import { launcherWords } from './launcher.ts'
import type { Words } from './words.ts'

export const de = {
  ...launcherWords.de,
  'launcher.unread': { one: '{count} ungelesene Nachricht', other: '{count} ungelesene Nachrichten' },

  'window.name': 'Chat',
  'header.title': 'Chatten Sie mit uns',
  'header.online': 'Online',
  'header.away': 'Zurzeit nicht online',
  'header.others': '{name} +{count}',
  'header.minimize': 'Chat minimieren',
  'header.end': 'Chat beenden',

  'prechat.name': 'Bevor es losgeht',
  'prechat.greeting': 'Hallo! Erzählen Sie uns kurz, worum es geht, dann sind wir gleich für Sie da.',
  'form.submit': 'Chat starten',
  'form.leave': 'Nachricht hinterlassen',
  'form.choose': 'Bitte wählen…',
  'form.problems': {
    one: 'Eine Angabe braucht noch einen Blick:',
    other: '{count} Angaben brauchen noch einen Blick:',
  },
  'form.required': 'Bitte füllen Sie dieses Feld aus.',
  'form.requiredChoice': 'Bitte wählen Sie etwas aus.',
  'form.email': 'Geben Sie eine E-Mail-Adresse wie name@example.com ein.',
  'form.failed': 'Das Formular konnte nicht geladen werden.',

  'group.offline': 'Gerade ist niemand da. Hinterlassen Sie eine Nachricht, wir melden uns.',
  'group.busy': 'Gerade sind alle im Gespräch. Starten Sie trotzdem, dann bekommen Sie einen Warteplatz.',

  'start.groups_offline':
    'Gerade ist niemand da. Ihre Angaben bleiben erhalten; bitte versuchen Sie es später noch einmal.',
  'start.validation': 'Eine Angabe wurde nicht angenommen. Bitte prüfen Sie Ihre Eingaben.',
  'start.failed':
    'Der Chat konnte nicht gestartet werden. Ihre Angaben bleiben erhalten; bitte versuchen Sie es noch einmal.',
  'start.starting': 'Der Chat wird gestartet…',

  'messages.name': 'Nachrichten',
  'messages.loading': 'Nachrichten werden geladen',
  'messages.earlier': 'Frühere Nachrichten laden',
  'messages.earlierFailed': 'Frühere Nachrichten konnten nicht geladen werden. Was Sie sehen, ist sicher.',
  'messages.new': { one: '{count} neue Nachricht', other: '{count} neue Nachrichten' },
  'messages.latest': 'Zur neuesten Nachricht',
  'messages.empty': 'Schreiben Sie uns. Das Gespräch erscheint hier.',
  'messages.you': 'Sie',
  'messages.someone': 'Mitarbeiter',
  'messages.spoken': '{name}: {text}',
  'messages.today': 'Heute',
  'messages.yesterday': 'Gestern',

  'delivery.sending': 'Wird gesendet',
  'delivery.sent': 'Gesendet',
  'delivery.read': 'Gelesen',
  'delivery.failed': 'Nicht gesendet',
  'delivery.spokenFailed': 'Eine Nachricht konnte nicht zugestellt werden.',
  'delivery.retry': 'Erneut versuchen',
  'delivery.remove': 'Entfernen',

  'typing.name': '{name} schreibt',

  'event.form': 'Ihre Angaben',
  'event.unanswered': 'Keine Angabe',
  'event.file': 'Datei {name}',
  'event.image': 'Bild {name}',
  'event.openFile': '{name} öffnen',
  'event.unknown': 'Diese Nachricht kann hier nicht angezeigt werden.',
  'event.rich': 'Eine Nachricht mit Auswahl',

  'queue.place': 'Sie sind Nummer {position}.',
  'queue.waitMinutes': { one: 'Etwa {count} Minute.', other: 'Etwa {count} Minuten.' },
  'queue.waitShort': 'Weniger als eine Minute.',

  'connection.connecting': 'Verbindung wird aufgebaut. Ihre Nachrichten bleiben erhalten.',
  'connection.waiting': 'Verbindung wird wiederhergestellt. Ihre Nachrichten bleiben erhalten.',
  'connection.paused': 'Nach langer Stille angehalten. Es geht weiter, sobald Sie weitermachen.',
  'connection.stopped':
    'Der Chat ist nicht verfügbar. Laden Sie die Seite neu, um es noch einmal zu versuchen.',
  'connection.retry': 'Jetzt verbinden',
  'connection.stopped.customer_banned': 'Dieser Chat ist für Sie geschlossen.',
  'connection.stopped.license_expired': 'Dieser Chat ist zurzeit ausgeschaltet.',
  'connection.stopped.license_not_found': 'Diesen Chat gibt es nicht mehr.',
  'connection.stopped.too_many_connections':
    'Der Chat ist an zu vielen Stellen offen. Schließen Sie eine und laden Sie diese Seite neu.',

  'composer.name': 'Nachricht',
  'composer.placeholder': 'Nachricht schreiben',
  'composer.send': 'Senden',
  'composer.left': { one: 'Noch {count} Byte', other: 'Noch {count} Bytes' },
  'composer.over': { one: '{count} Byte zu lang', other: '{count} Bytes zu lang' },
  'composer.sneakPeek': 'Zeigen, was ich schreibe',
  'composer.sneakPeekOn': 'Wir sehen, was Sie schreiben',
  'composer.sneakPeekOff': 'Wir sehen nur, was Sie senden',

  'closed.line': 'Dieser Chat ist beendet.',
  'closed.start': 'Neuen Chat starten',

  'problem.retry': 'Erneut versuchen',

  'system.agentJoined': '{agent} ist jetzt dabei.',
  'system.agentLeft': '{agent} hat den Chat verlassen.',
  'system.transferred': 'Sie wurden an {targets} weitergegeben.',
  'system.transferredSomewhere': 'Sie wurden an einen Kollegen weitergegeben.',
  'system.assigned': '{agent} übernimmt ab hier.',
  'system.assignedSomeone': 'Ab hier übernimmt jemand anderes.',
  'system.unassigned': 'Ihr Gegenüber musste gehen. Sie sind wieder in der Warteschlange.',
  'system.idle': 'Es ist schon länger still. Der Chat endet, wenn niemand mehr schreibt.',
  'system.endedByAgent': '{agent} hat den Chat beendet.',
  'system.endedByCustomer': 'Sie haben den Chat beendet.',
  'system.endedInactive': 'Der Chat wurde nach langer Stille beendet.',
  'system.endedDisconnected': 'Der Chat wurde beendet, weil die Verbindung abbrach.',
  'system.ended': 'Der Chat ist beendet.',
  'system.banned': 'Dieser Chat wurde von unserer Seite geschlossen.',
  'system.customerAdded': '{customer} ist jetzt dabei.',
  'system.customerRemoved': '{customer} hat den Chat verlassen.',
  'system.rated': 'Danke für Ihre Bewertung.',
  'system.commented': 'Danke für Ihren Kommentar.',
  'system.ratingCanceled': 'Sie haben Ihre Bewertung zurückgenommen.',
  'system.transcriptRequested': 'Eine Abschrift wird an {email} gesendet.',
  'system.transcriptSent': 'Eine Abschrift wurde an {email} gesendet.',
} as const satisfies Words
