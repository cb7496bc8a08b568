// The page: asks for the state, draws it, sends what people do.
import * as api from './api.js';
import { render, problem, toHtml } from './cards.js';
import { language, moment, speak, t, translate } from './texts.js';

const $ = id => document.getElementById(id);
const kept = (key, value) => value === undefined ? sessionStorage.getItem(key) : sessionStorage.setItem(key, value);
const narrow = matchMedia('(max-width: 760px)');
const dark = matchMedia('(prefers-color-scheme: dark)');
let theme = localStorage.getItem('theme') ?? (dark.matches ? 'dark' : 'light');
let state;
let ahead = 0;
let opener;
const drawn = new Map();
const seen = JSON.parse(kept('seen') ?? '{}');

function make(tag, props = {}, ...children) {
  const element = Object.assign(document.createElement(tag), props);
  element.append(...children);
  return element;
}

const person = id => state.people.find(p => p.id === id) ?? { name: state.bot.name, bot: true };
const placeName = place => place.name === undefined || place.name === null ? state.bot.name : place.name === 'General' ? t('general') : place.name;

// ---- asking and telling

let asking = false;
let again = false;
async function refresh() {
  if (asking) { again = true; return; }
  asking = true;
  try {
    do {
      again = false;
      state = await api.state(kept('me'), kept('place'));
      ahead = new Date(state.clock.now) - Date.now();
      draw();
    } while (again);
  } catch {
    alertOf(t('offline'));
  } finally {
    asking = false;
  }
}

async function tell(what, body, dialogIsOpen) {
  try {
    const answer = await api.post(what, { as: state.me, ...body });
    show(answer, dialogIsOpen);
    return answer;
  } catch {
    alertOf(t('offline'));
  } finally {
    await refresh();
  }
}

function show(answer, inDialog) {
  if (answer.kind === 'message') toast(answer.text);
  if (answer.kind !== 'error') return;
  const name = state.bot.name;
  const title = answer.code === 'NoAnswer' ? t('botSilent', name)
    : answer.code === 'NotUnderstood' ? t('notUnderstood', name)
    : answer.code === 'CardProblem' ? t('brokenCard')
    : t('botError', name, answer.status);
  const friendly = !['NoAnswer', 'NotUnderstood', 'HttpError', 'CardProblem'].includes(answer.code);
  const text = friendly ? [answer.text, `${answer.status} ${answer.code ?? ''}`] : [title, answer.text];
  if (inDialog) $('dialog-error').replaceChildren(problem(text[0], text[1] ? [text[1]] : []));
  else alertOf(text[0] ?? title, text[1]);
}

function toast(text) {
  const box = make('div', { className: 'toast', textContent: text });
  $('toasts').append(box);
  setTimeout(() => box.remove(), 5000);
}

function alertOf(title, detail) {
  if ([...$('alerts').children].some(a => a.dataset.of === title + detail)) return;
  const close = make('button', { className: 'plain', textContent: '✕', ariaLabel: t('close') });
  const box = make('div', { className: 'toast bad' }, close, make('strong', { textContent: title }));
  box.dataset.of = title + detail;
  if (detail) box.append(make('details', {}, make('summary', { textContent: t('details') }), make('pre', { textContent: detail })));
  close.onclick = () => box.remove();
  $('alerts').append(box);
}

// ---- drawing

function draw() {
  translate();
  document.title = `${placeName(state.open)} · ${state.bot.name}`;
  drawWho();
  drawSide();
  drawHead();
  drawThread();
  drawDialog();
  tick();
}

function drawWho() {
  const groups = Map.groupBy(state.people, p => p.tenant);
  const options = [...groups].map(([tenant, people]) => make('optgroup', { label: tenant }, ...people.map(p =>
    make('option', { value: p.id, selected: p.id === state.me, textContent: p.name + (p.leads ? ` – ${t('leader')}` : p.inTeam ? '' : ` – ${t('outside')}`) }))));
  if ($('who').innerHTML !== make('select', {}, ...options.map(o => o.cloneNode(true))).innerHTML) $('who').replaceChildren(...options);
  $('who').value = state.me;
  for (const option of $('language').options) option.textContent = narrow.matches ? option.value.toUpperCase() : option.dataset.name;
  $('language').value = language;
}

function entry(place, label) {
  const key = `${state.me}|${place.id}`;
  const open = place.id === state.open.id;
  const fresh = !open && place.last && place.last.id !== seen[key] && place.last.from !== state.me;
  if (fresh && seen[`told|${key}`] !== place.last.id && kept('ready')) toast(`${t('newIn', label)}${place.last.text ? `: ${place.last.text}` : ''}`);
  if (place.last) seen[open ? key : `told|${key}`] = place.last.id;
  const button = make('button', { className: `place${fresh ? ' fresh' : ''}`, onclick: () => go(place.id) }, make('span', { className: 'place-name', textContent: label }));
  if (open) button.setAttribute('aria-current', 'page');
  if (place.shared) button.append(make('span', { className: 'tag', textContent: t('shared') }));
  if (fresh) button.append(make('span', { className: 'dot', title: t('unread') }, make('span', { className: 'hidden', textContent: t('unread') })));
  return make('li', {}, button);
}

function drawSide() {
  const focused = document.activeElement?.closest('#side') ? document.activeElement.textContent : null;
  const teams = state.teams.map(team => make('section', {},
    make('h2', {}, make('span', { className: 'avatar team', ariaHidden: 'true', textContent: initials(team.name) }), team.name, make('small', { textContent: team.tenant })),
    make('ul', {}, ...team.channels.map(c => entry(c, placeName(c))))));
  const chat = make('section', {}, make('h2', { textContent: t('chats') }), make('ul', {}, entry(state.chat, state.bot.name)));
  $('side').replaceChildren(...teams, chat);
  kept('seen', JSON.stringify(seen));
  kept('ready', 'yes');
  if (focused) [...$('side').querySelectorAll('button')].find(b => b.textContent === focused)?.focus();
}

function drawHead() {
  const open = state.open;
  $('title').textContent = open.team ? `${open.team.name} › ${placeName(open)}` : state.bot.name;
  $('people').hidden = !open.team;
  $('people').querySelector('summary').textContent = t('members', open.members.length);
  if (open.team && !$('roster').contains(document.activeElement)) drawRoster(open);
  const name = state.bot.name;
  $('compose').hidden = !open.hasBot && !!open.team;
  $('chip').textContent = open.team ? `@${name}` : '';
  $('chip').hidden = !open.team;
  $('compose-label').textContent = t('write', name);
  $('text').placeholder = t('write', name);
}

function drawRoster(open) {
  const mayChange = open.team.mine;
  const rows = open.members.map(id => {
    const p = person(id);
    const about = make('span', { className: 'who-is' }, p.name, make('small', { textContent: `${p.tenant}${id === open.team.leader ? ` · ${t('leader')}` : ''}` }));
    const row = make('li', {}, avatar(p), about);
    if (mayChange && id !== open.team.leader && p.tenant === person(open.team.leader).tenant) {
      row.append(make('button', { className: 'plain', textContent: '✕', ariaLabel: t('remove', p.name), title: t('remove', p.name), onclick: () => tell('person', { team: open.team.id, remove: id }) }));
    }
    return row;
  });
  const sheet = [make('ul', {}, ...rows)];
  if (mayChange) {
    const field = make('input', { required: true, maxLength: 60, placeholder: t('name'), ariaLabel: t('name') });
    const form = make('form', { className: 'add' }, make('strong', { textContent: t('addPerson', open.team.name) }), make('div', { className: 'row' }, field, make('button', { textContent: t('add') })));
    form.onsubmit = async event => { event.preventDefault(); const name = field.value; field.value = ''; field.blur(); await tell('person', { team: open.team.id, name }); };
    sheet.push(form);
    if (open.hasBot) sheet.push(make('button', { className: 'quiet', textContent: t(open.shared ? 'removeBot' : 'removeBotTeam', state.bot.name), onclick: () => tell('install', { in: open.id, remove: true }) }));
  }
  $('roster').replaceChildren(...sheet);
}

const initials = name => name.split(/\s+/).map(w => w[0]).join('').slice(0, 2).toUpperCase();
function avatar(p) {
  const element = make('span', { className: `avatar${p.bot ? ' bot' : ''}`, textContent: initials(p.name), ariaHidden: 'true' });
  element.style.setProperty('--hue', [...p.name].reduce((sum, c) => sum + c.charCodeAt(0) * 7, 0) % 360);
  return element;
}

function drawThread() {
  const thread = $('thread');
  const elsewhere = thread.dataset.place !== state.me + state.open.id;
  if (!state.open.messages.length) {
    drawn.clear();
    thread.replaceChildren(empty());
    thread.dataset.place = state.me + state.open.id;
    return;
  }
  const roots = state.open.team ? Map.groupBy(state.open.messages, m => m.root) : new Map(state.open.messages.map(m => [m.id, [m]]));
  const wanted = [...roots].map(([root, messages]) => post(root, messages));
  place(thread, wanted);
  const last = state.open.messages.at(-1).id;
  if (elsewhere) thread.scrollTo({ top: thread.scrollHeight, behavior: 'instant' });
  else if (thread.dataset.last !== last) reveal(thread, drawn.get(`message|${last}`).element);
  thread.dataset.last = last;
  thread.dataset.place = state.me + state.open.id;
}

// Shows what is new, from its beginning when it is long; somebody who types in the thread is left where they are.
function reveal(thread, element) {
  if (thread.contains(document.activeElement) && document.activeElement.value) return;
  element.scrollIntoView({ block: element.offsetHeight > thread.clientHeight ? 'start' : 'end' });
}

// Puts the children in, leaving those that are there already untouched: a redraw would clear what someone is typing.
function place(parent, children) {
  for (const child of [...parent.children]) if (!children.includes(child)) child.remove();
  children.forEach((child, index) => { if (parent.children[index] !== child) parent.insertBefore(child, parent.children[index] ?? null); });
}

function post(root, messages) {
  const key = `post|${root}`;
  const element = drawn.get(key)?.element ?? make('article', { className: state.open.team ? 'post' : 'bubble-row' });
  drawn.set(key, { element });
  const items = messages.map(message);
  if (state.open.team && state.open.hasBot) items.push(replyBox(root));
  place(element, items);
  return element;
}

function message(m) {
  const key = `message|${m.id}`;
  const version = JSON.stringify([m, state.me, theme, language]);
  const before = drawn.get(key);
  if (before?.version === version) return before.element;
  const focus = before?.element.contains(document.activeElement) ? focusables(before.element).indexOf(document.activeElement) : -1;
  const element = drawMessage(m);
  drawn.set(key, { version, element });
  if (focus >= 0) {
    before.element.replaceWith(element);
    (focusables(element)[focus] ?? focusables(element)[0])?.focus({ preventScroll: true });
  }
  return element;
}

const focusables = element => [...element.querySelectorAll('button, [tabindex="0"], input, select, textarea, a[href]')];

function drawMessage(m) {
  const from = person(m.from);
  const head = make('p', { className: 'by' }, make('strong', { textContent: from.name }));
  if (from.bot) head.append(make('span', { className: 'tag', textContent: t('app') }));
  head.append(make('time', { dateTime: m.at, textContent: moment(new Date(m.at), person(state.me).zone ?? state.open.zone) }));
  if (m.text && m.version > 1) head.append(make('span', { className: 'edited', textContent: t('edited') }));
  const body = make('div', { className: 'said' }, head);
  if (m.text) body.append(text(m));
  if (m.problems.length) body.append(problem(t('brokenCard'), m.problems));
  else if (m.card) body.append(render(m.card, theme, (action, inputs) => press(m, action, inputs)));
  if (m.own) body.append(make('p', { className: 'own', textContent: t('onlyYou') }));
  return make('div', { className: `message${m.from === state.me ? ' mine' : ''}${m.card ? ' with-card' : ''}` }, avatar(from), body);
}

function text(m) {
  const element = make('div', { className: 'text' });
  const html = m.textFormat === 'plain' ? null : toHtml(m.text);
  if (html) { element.classList.add('rich'); element.innerHTML = html; }
  else element.append(...(person(m.from).bot || !state.open.team ? [] : [make('span', { className: 'mention', textContent: `@${state.bot.name}` }), ' ']), m.text);
  return element;
}

function replyBox(root) {
  const key = `reply|${root}|${language}`;
  if (drawn.has(key)) return drawn.get(key).element;
  const field = make('textarea', { rows: 1, maxLength: 12000, ariaLabel: t('replyTo'), placeholder: t('replyTo') });
  const form = make('form', { className: 'reply' }, field, make('button', { className: 'send', textContent: '➤', ariaLabel: t('send') }));
  form.onsubmit = event => { event.preventDefault(); say(field, root); };
  field.onkeydown = sendOnEnter(form);
  drawn.set(key, { element: form });
  return form;
}

function empty() {
  const { open, bot } = state;
  const box = make('div', { className: 'empty' }, avatar({ name: bot.name, bot: true }));
  if (!open.team) {
    box.append(make('h2', { textContent: bot.name }), make('p', { textContent: t('chatText', bot.name) }), make('button', { className: 'primary', textContent: t('sayHi'), onclick: () => tell('say', { in: open.id, text: t('hi') }) }));
  } else if (open.hasBot) {
    box.append(make('h2', { textContent: t('emptyTitle') }), make('p', { textContent: t('quietText', bot.name) }));
  } else {
    box.append(make('h2', { textContent: t('emptyTitle') }), make('p', { textContent: t(open.team.mine ? 'emptyText' : 'partnerText', bot.name, open.team.name) }));
    if (open.team.mine) box.append(addButton());
  }
  return box;
}

function addButton() {
  const button = make('button', { className: 'primary', textContent: t('addBot', state.bot.name) });
  button.onclick = async () => { button.disabled = true; await tell('install', { in: state.open.id, remove: false }); $('main').focus(); };
  return button;
}

function drawDialog() {
  const dialog = $('dialog');
  const version = JSON.stringify([state.dialog, theme, language, state.me]);
  if (!state.dialog) {
    if (dialog.open) { dialog.close(); opener?.isConnected && opener !== document.body ? opener.focus() : $('main').focus(); }
    dialog.dataset.version = '';
    return;
  }
  if (dialog.dataset.version === version) return;
  dialog.dataset.version = version;
  $('dialog-title').textContent = state.dialog.title;
  $('dialog-error').replaceChildren();
  $('dialog-card').replaceChildren(state.dialog.problems.length
    ? problem(t('brokenCard'), state.dialog.problems)
    : render(state.dialog.card, theme, (action, inputs) => tell('dialog', { action, inputs }, true)));
  if (!dialog.open) { opener = document.activeElement; dialog.showModal(); }
  (dialog.querySelector('#dialog-card :is(input, textarea, select, button, [tabindex="0"])') ?? $('dialog-close')).focus({ preventScroll: true });
  dialog.scrollTop = 0;
}

function tick() {
  if (!state) return;
  const now = new Date(Date.now() + ahead);
  const zones = [state.open.zone, ...state.open.zones.filter(z => z !== state.open.zone)];
  const city = zone => zone.split('/').at(-1).replaceAll('_', ' ');
  const parts = zones.map((zone, i) => `${moment(now, zone, i === 0)} ${city(zone)}`);
  const line = t('now', parts.join(' · '));
  if ($('now').textContent !== line) $('now').textContent = line;
}

// ---- doing

const press = (m, action, inputs) => tell('press', { in: state.open.id, message: m.id, action, inputs });

async function say(field, root) {
  const words = field.value.trim();
  if (!words) return;
  field.value = '';
  await tell('say', { in: state.open.id, text: words, root });
  field.focus();
}

function sendOnEnter(form) {
  return event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); form.requestSubmit(); }
  };
}

function go(id) {
  kept('place', id);
  drawn.clear();
  closeMenu();
  refresh().then(() => $('main').focus());
}

function closeMenu() {
  document.body.classList.remove('menu-open');
  $('menu').setAttribute('aria-expanded', 'false');
}

async function move(body) {
  try {
    const { now } = await api.post('clock', { ...body, nextMonday: body.nextMonday ?? false, zone: state.open.zone });
    $('told').textContent = t('moved', moment(new Date(now), state.open.zone));
  } catch {
    toast(t('onlyForward'));
  }
  await refresh();
}

function paint() {
  document.documentElement.dataset.theme = theme;
}

$('who').onchange = event => { kept('me', event.target.value); drawn.clear(); refresh(); };
$('language').onchange = async event => { speak(event.target.value); drawn.clear(); draw(); await api.post('language', { language }); };
$('theme').onclick = () => { theme = theme === 'dark' ? 'light' : 'dark'; localStorage.setItem('theme', theme); paint(); draw(); };
dark.onchange = () => { if (!localStorage.getItem('theme')) { theme = dark.matches ? 'dark' : 'light'; paint(); draw(); } };
$('menu').onclick = () => $('menu').setAttribute('aria-expanded', document.body.classList.toggle('menu-open'));
document.onkeydown = event => { if (event.key === 'Escape') { closeMenu(); $('people').open = false; } };
$('compose').onsubmit = event => { event.preventDefault(); say($('text')); };
$('text').onkeydown = sendOnEnter($('compose'));
for (const button of document.querySelectorAll('[data-minutes]')) button.onclick = () => move({ minutes: Number(button.dataset.minutes) });
$('monday').onclick = () => move({ nextMonday: true });
$('jump').onsubmit = event => { event.preventDefault(); move({ to: $('to').value }); };
$('dialog').oncancel = event => { event.preventDefault(); tell('dialog', { action: null }); };
$('dialog-close').onclick = () => tell('dialog', { action: null });
narrow.onchange = () => state && drawWho();
$('moves').open = matchMedia('(min-width: 900px)').matches;

paint();
translate();
await api.post('language', { language }).catch(() => alertOf(t('offline')));
api.listen(refresh, refusal => alertOf(t('refused', state?.bot.name ?? '', refusal.operation, refusal.status)), () => {});
setInterval(tick, 1000);
