// The page: a toolbar, and a phone for each person.

import { h, place } from './dom.js';
import { icon } from './icons.js';
import { Phone } from './phone.js';
import { lang, t } from './texts.js';
import { addPerson, turn, watch } from './world.js';

const bar = document.getElementById('bar');
const chooser = document.getElementById('switch');
const desk = document.getElementById('desk');
const phones = new Map();
let active = null;
let offline = false;
let arriving = null;

document.documentElement.lang = lang;
chooser.setAttribute('aria-label', t.phones);

const title = h('h1', { class: 'title' });
const hint = h('p', { class: 'hint' });
const pending = h('span', { class: 'pending', role: 'status' });
const addButton = h('button', { type: 'button', class: 'pill strong', title: t.addCitizenHint, 'aria-expanded': 'false', on: { click: toggleAdd } }, icon('plus'), t.addCitizen);
const offlineButton = h('button', { type: 'button', on: { click: () => turn('offline', { on: !offline }) } }, t.offline);
const other = lang === 'en' ? 'id' : 'en';
const tools = h('details', { class: 'tools-menu' },
  h('summary', { class: 'pill', title: t.tools, 'aria-label': t.tools }, icon('tools')),
  h('div', { class: 'tools-list' }, offlineButton,
    h('button', { type: 'button', title: t.redeliverHint, on: { click: () => turn('redeliver') } }, t.redeliver),
    h('button', { type: 'button', title: t.tooManyHint, on: { click: () => turn('too_many') } }, t.tooMany),
    h('a', { href: `?lang=${other}`, lang: other, title: t.pageLanguageHint }, t.pageLanguage)));
document.addEventListener('click', (event) => {
  if (!tools.contains(event.target)) tools.open = false;
});
const addForm = buildAddForm();
bar.append(h('div', { class: 'bar-text' }, title, hint), h('div', { class: 'bar-tools' }, pending, addButton, tools), addForm);

const NAMES = ['Andi', 'Sitti', 'Baso', 'Rahma', 'Daeng', 'Nurul', 'Made', 'Ujang', 'Butet', 'Yohana'];

function buildAddForm() {
  const name = h('input', { type: 'text', class: 'line-field', maxlength: '40', 'aria-label': t.name, placeholder: t.name });
  const language = h('select', { class: 'line-field', 'aria-label': t.language },
    Object.entries(t.languages).map(([code, label]) => h('option', { value: code }, label)));
  const submit = async (event) => {
    event.preventDefault();
    const chosen = name.value.trim() || NAMES[phones.size % NAMES.length];
    const added = await addPerson({ first_name: chosen, language: language.value, role: t.citizen });
    name.value = '';
    toggleAdd();
    active = added.person;
    arriving = added.person;
  };
  const form = h('form', { class: 'add-form', hidden: true, on: { submit } }, name, language, h('button', { type: 'submit', class: 'pill strong' }, t.add));
  form.addEventListener('keydown', (event) => event.key === 'Escape' && toggleAdd());
  return form;
}

function toggleAdd() {
  addForm.hidden = !addForm.hidden;
  addButton.setAttribute('aria-expanded', String(!addForm.hidden));
  if (!addForm.hidden) addForm.querySelector('input').focus();
}

function show(state) {
  document.title = state.title;
  title.textContent = state.title;
  hint.textContent = state.hint;
  hint.hidden = !state.hint;
  offline = state.offline;
  offlineButton.textContent = offline ? t.online : t.offline;
  pending.textContent = offline ? t.offlineNow : state.pending > 0 ? t.pending(state.pending) : '';
  pending.classList.toggle('bad', offline);
  const wanted = state.phones.map((phone) => {
    const known = phones.get(phone.person) ?? new Phone(phone.person, phone, state.bot);
    phones.set(phone.person, known);
    return known;
  });
  place(desk, wanted.length ? wanted.map((phone) => phone.element) : [h('p', { class: 'nobody' }, t.noPhones)]);
  wanted.forEach((phone, index) => phone.update(state.phones[index]));
  drawChooser(state.phones);
  if (phones.has(arriving)) {
    phones.get(arriving).element.scrollIntoView({ inline: 'end', block: 'nearest' });
    arriving = null;
  }
}

/** On a narrow screen one phone is seen at a time; these tabs choose it. */
function drawChooser(states) {
  if (!states.some((phone) => phone.person === active)) active = states[0]?.person ?? null;
  chooser.hidden = states.length < 2;
  place(chooser, states.map((phone) => {
    const isActive = phone.person === active;
    phones.get(phone.person).element.classList.toggle('active', isActive);
    const choose = () => {
      active = phone.person;
      drawChooser(states);
      phones.get(active).settle();
    };
    return h('button', { type: 'button', class: isActive ? 'open' : '', 'aria-current': isActive ? 'true' : undefined, on: { click: choose } },
      h('b', null, phone.name.split(' ')[0]), phone.role && h('small', null, phone.role));
  }));
}

watch(show, (lost) => document.body.classList.toggle('lost', lost));
