// Every word of the page, in English and Dutch. {0} is filled in. With another language chosen it is the bot that speaks that one.
const all = {
  skip: ['Skip to the conversation', 'Naar het gesprek'],
  brand: ['Teams, on this computer', 'Teams, op deze computer'],
  menu: ['Teams and chats', 'Teams en chats'],
  youAre: ['You are', 'Jij bent'],
  language: ['Language', 'Taal'],
  theme: ['Light or dark', 'Licht of donker'],
  clock: ['Clock', 'Klok'],
  now: ['Now: {0}', 'Nu: {0}'],
  moveClock: ['Move the clock', 'Zet de klok vooruit'],
  tenMinutes: ['+10 min', '+10 min'],
  oneHour: ['+1 hour', '+1 uur'],
  oneDay: ['+1 day', '+1 dag'],
  nextMonday: ['Next Monday 09:20', 'Volgende maandag 09:20'],
  dateAndTime: ['Date and time', 'Datum en tijd'],
  go: ['Go there', 'Ga daarheen'],
  onlyForward: ['Time only goes forward here. Choose a later moment.', 'De tijd gaat hier alleen vooruit. Kies een later moment.'],
  moved: ['It is now {0}.', 'Het is nu {0}.'],
  places: ['Teams and chats', 'Teams en chats'],
  chats: ['Chats', 'Chats'],
  general: ['General', 'Algemeen'],
  shared: ['shared', 'gedeeld'],
  unread: ['new', 'nieuw'],
  leader: ['leads the team', 'teamleider'],
  outside: ['in no team', 'in geen team'],
  members: ['People ({0})', 'Mensen ({0})'],
  addPerson: ['Add a person to {0}', 'Voeg iemand toe aan {0}'],
  name: ['Name', 'Naam'],
  add: ['Add', 'Voeg toe'],
  remove: ['Remove {0}', 'Haal {0} weg'],
  removeBot: ['Remove {0} from this channel', 'Haal {0} uit dit kanaal'],
  removeBotTeam: ['Remove {0} from this team', 'Haal {0} uit dit team'],
  addBot: ['Add {0} to this channel', 'Voeg {0} toe aan dit kanaal'],
  emptyTitle: ['Nothing here yet', 'Hier staat nog niets'],
  emptyText: ['{0} puts the change you work on at the top of your weekly meeting. Add it to this channel, and it tells you how to begin.', '{0} zet de verandering waar jullie aan werken elke week op de agenda. Voeg het toe aan dit kanaal, dan vertelt het hoe je begint.'],
  partnerText: ['Someone of {1} has to add {0} to this channel.', 'Iemand van {1} moet {0} aan dit kanaal toevoegen.'],
  quietText: ['{0} is in this team. Write “help” below to begin in this channel.', '{0} zit in dit team. Schrijf hieronder “help” om in dit kanaal te beginnen.'],
  chatText: ['This chat is between you and {0}. Nobody else reads it. Write “hi” to begin.', 'Deze chat is tussen jou en {0}. Niemand anders leest mee. Schrijf “hoi” om te beginnen.'],
  sayHi: ['Say “hi”', 'Zeg “hoi”'],
  hi: ['hi', 'hoi'],
  write: ['Write to {0}', 'Schrijf aan {0}'],
  reply: ['Reply', 'Reageer'],
  replyTo: ['Reply to this post', 'Reageer op dit bericht'],
  send: ['Send', 'Verstuur'],
  cancel: ['Cancel', 'Annuleer'],
  close: ['Dismiss', 'Sluit'],
  app: ['app', 'app'],
  edited: ['Edited', 'Bewerkt'],
  onlyYou: ['Only you see this version', 'Alleen jij ziet deze versie'],
  brokenCard: ['Teams cannot show this card', 'Teams kan deze kaart niet tonen'],
  noLibrary: ['The card library is missing. Stop, run “npm ci --omit=dev” and start again (run.sh does it for you).', 'De bibliotheek voor kaarten ontbreekt. Stop, voer “npm ci --omit=dev” uit en start opnieuw (run.sh doet het voor je).'],
  botError: ['{0} answered with an error ({1})', '{0} antwoordde met een fout ({1})'],
  botSilent: ['{0} did not answer', '{0} gaf geen antwoord'],
  notUnderstood: ['Teams did not understand the answer of {0}', 'Teams begreep het antwoord van {0} niet'],
  refused: ['Teams refused a request of {0}: {1} ({2})', 'Teams weigerde een verzoek van {0}: {1} ({2})'],
  details: ['Details', 'Details'],
  newIn: ['New in {0}', 'Nieuw in {0}'],
  filling: ['Half a year is being filled in: week {0} of {1}. Look around meanwhile; press when it is done.', 'Er wordt een half jaar gevuld: week {0} van {1}. Kijk gerust rond; drukken kan als het klaar is.'],
  offline: ['The connection with this Teams is gone. Is it still running?', 'De verbinding met deze Teams is weg. Draait hij nog?'],
};

const remembered = localStorage.getItem('language');
export let language = remembered ?? (navigator.language.startsWith('nl') ? 'nl' : 'en');

// What the page itself speaks.
const own = () => language === 'nl' ? 'nl' : 'en';

const listeners = [];
export const onSpeak = listener => listeners.push(listener);

export function speak(next) {
  language = next;
  localStorage.setItem('language', next);
  listeners.forEach(listener => listener());
}

export function t(key, ...fill) {
  const text = all[key][own() === 'nl' ? 1 : 0];
  return fill.reduce((sentence, value, index) => sentence.replaceAll(`{${index}}`, value), text);
}

// Fills everything in the page that carries a key.
export function translate(root = document) {
  document.documentElement.lang = own();
  for (const element of root.querySelectorAll('[data-text]')) element.textContent = t(element.dataset.text);
  for (const element of root.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', t(element.dataset.label));
    element.title = element.matches('button') ? t(element.dataset.label) : '';
  }
}

export function moment(instant, zone, withDate = true) {
  const style = withDate
    ? { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' }
    : { hour: '2-digit', minute: '2-digit' };
  return new Intl.DateTimeFormat(own() === 'nl' ? 'nl-NL' : 'en-GB', { ...style, timeZone: zone }).format(instant);
}
