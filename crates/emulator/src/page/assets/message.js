// Messages of a chat: bubbles, albums, media, buttons under them.

import { avatar, h, hue } from './dom.js';
import { formatted } from './entities.js';
import { icon } from './icons.js';
import { dayOf, sizeOf, t, timeOf } from './texts.js';
import { fileUrl } from './world.js';

const VISUAL = new Set(['photo']);

/** Messages in the units they are drawn in: albums of pictures are one, days stand between. */
export function units(messages) {
  const units = [];
  let day = '';
  for (const message of messages) {
    const today = dayOf(message.date);
    if (today !== day) {
      day = today;
      units.push({ key: `day-${message.id}`, stamp: today, day: today, messages: [] });
    }
    const last = units.at(-1);
    const joins = message.album && last.album === message.album && VISUAL.has(message.kind);
    if (joins) {
      last.messages.push(message);
      last.stamp += `,${message.touched}`;
    } else {
      const album = VISUAL.has(message.kind) ? message.album : null;
      units.push({ key: `m-${message.id}`, stamp: `${message.touched}`, album, messages: [message] });
    }
  }
  units.forEach((unit, index) => {
    const [first, next] = [unit.messages[0], units[index + 1]?.messages[0]];
    unit.tail = first && first.kind !== 'service' && next?.sender !== first.sender;
    const before = units[index - 1]?.messages[0];
    unit.head = first && (before?.sender !== first.sender || before?.kind === 'service');
    unit.stamp += `${unit.tail}${unit.head}`;
  });
  return units;
}

/** The element of a unit. `chat` knows the person, how to act and the other messages. */
export function drawUnit(unit, chat) {
  if (unit.day) return h('div', { class: 'day' }, h('span', null, unit.day));
  const [first] = unit.messages;
  if (first.kind === 'service') return service(first, chat);
  const mine = first.sender === chat.person;
  const classes = ['line', mine ? 'mine' : 'theirs', unit.tail && 'tail', unit.head && 'head'].filter(Boolean).join(' ');
  const showFace = !chat.private && !mine;
  const column = h('div', { class: 'column' }, bubble(unit, chat, mine), buttons(first, chat));
  return h('div', { class: classes, data: { id: first.id } },
    showFace && (unit.tail ? avatar(first.sender_name, 'small') : h('span', { class: 'avatar-room' })),
    column, tools(first, chat, mine));
}

function bubble(unit, chat, mine) {
  const [first] = unit.messages;
  const named = !chat.private && !mine && unit.head;
  const bare = first.kind === 'sticker' || first.kind === 'dice';
  const box = h('div', { class: `bubble kind-${first.kind}${bare ? ' bare' : ''}` });
  if (named) {
    const name = h('div', { class: 'sender' }, first.sender_name);
    name.style.setProperty('--hue', hue(first.sender_name));
    box.append(name);
  }
  if (first.forwarded_from) box.append(h('div', { class: 'forwarded' }, t.forwarded(first.forwarded_from)));
  const replied = first.reply_to && chat.find(first.reply_to);
  if (replied) box.append(quote(replied, chat));
  const medium = media(unit);
  if (medium) box.append(medium);
  const spoken = unit.messages.find((message) => message.text) ?? first;
  if (spoken.text) {
    const words = formatted(spoken.text, spoken.entities, chat.open, chat.command);
    box.append(h('div', { class: 'words' }, words, stamp(first)));
  } else {
    box.append(stamp(first, 'over'));
  }
  if (first.reaction) box.append(h('span', { class: 'reaction' }, first.reaction));
  return box;
}

function stamp(message, extra = '') {
  return h('span', { class: `stamp ${extra}` }, message.edited && `${t.edited} `, timeOf(message.date));
}

function quote(message, chat) {
  const label = message.text || t[message.kind] || t.unsupported(message.kind);
  const button = h('button', { type: 'button', class: 'quoted', on: { click: () => chat.jump(message.id) } },
    h('b', null, message.sender === chat.person ? t.you : message.sender_name), h('span', null, label));
  button.style.setProperty('--hue', hue(message.sender_name));
  return button;
}

function media(unit) {
  const [message] = unit.messages;
  const content = message.content;
  switch (message.kind) {
    case 'photo': return gallery(unit.messages);
    case 'document': case 'audio': case 'video': case 'animation': return chip(message);
    case 'contact': return contact(content.contact);
    case 'location': return place(content.location);
    case 'venue': return place(content.location, content.venue);
    case 'sticker': return h('div', { class: 'sticker', role: 'img', 'aria-label': t.sticker_alt }, '👍');
    case 'dice': return h('div', { class: 'sticker' }, `${content.dice.emoji} ${content.dice.value}`);
    case 'voice': case 'video_note': return voice();
    case 'poll': return poll(content.poll);
    case 'text': return null;
    default: return h('div', { class: 'odd' }, t.unsupported(message.kind));
  }
}

function gallery(messages) {
  const pictures = messages.map((message) => {
    const size = message.content.photo?.at(-1) ?? { width: 4, height: 3 };
    const picture = h('img', { src: fileUrl(message.file_id), alt: message.text || t.photo, loading: 'lazy' });
    if (messages.length === 1) picture.style.aspectRatio = `${Math.max(size.width, 1)} / ${Math.max(size.height, 1)}`;
    picture.addEventListener('error', () => picture.replaceWith(h('span', { class: 'broken' }, icon('photo'), t.brokenPhoto)));
    return h('a', { href: fileUrl(message.file_id), target: '_blank', rel: 'noopener', 'aria-label': t.openPhoto }, picture);
  });
  return h('div', { class: `gallery n${Math.min(messages.length, 4)}` }, pictures);
}

function chip(message) {
  const name = message.file_name ?? t[message.kind] ?? t.file;
  const ending = name.includes('.') ? name.split('.').pop().slice(0, 4).toUpperCase() : '';
  return h('a', { class: 'chip', href: fileUrl(message.file_id), target: '_blank', rel: 'noopener', 'aria-label': t.openFile(name) },
    h('span', { class: 'chip-face' }, ending || icon('file')),
    h('span', { class: 'chip-text' }, h('b', null, name), h('small', null, sizeOf(message.file_size))));
}

function contact(card) {
  const name = [card.first_name, card.last_name].filter(Boolean).join(' ');
  return h('div', { class: 'card' }, avatar(name, 'small'), h('span', null, h('b', null, name), h('small', null, `+${card.phone_number.replace(/^\+/, '')}`)));
}

function place(location, venue) {
  const where = `${location.latitude.toFixed(5)}, ${location.longitude.toFixed(5)}`;
  return h('div', { class: 'map-card' },
    h('div', { class: 'map', role: 'img', 'aria-label': t.location }, icon('location')),
    h('div', { class: 'map-text' }, h('b', null, venue?.title ?? t.location), h('small', null, venue?.address ?? where)));
}

function voice() {
  const bars = Array.from({ length: 24 }, (_, index) => {
    const bar = h('i');
    bar.style.height = `${6 + ((index * 37) % 17)}px`;
    return bar;
  });
  return h('div', { class: 'voice' }, h('span', { class: 'chip-face' }, icon('voice')), h('span', { class: 'wave', 'aria-hidden': 'true' }, bars), h('small', null, '0:01'));
}

function poll(poll) {
  return h('div', { class: 'poll' }, h('b', null, poll.question), h('small', null, t.anonymousPoll),
    poll.options.map((option) => h('div', { class: 'poll-option' }, option.text)));
}

function service(message, chat) {
  const { new_chat_members: joined, left_chat_member: left, pinned_message: pinned } = message.content;
  let words = t.unsupported(Object.keys(message.content)[0] ?? message.kind);
  if (joined) words = t.joined(joined.map((user) => user.first_name).join(', '));
  if (left) words = t.left(left.first_name);
  if (pinned) words = t.pinned;
  return h('div', { class: 'day', data: { id: message.id } }, h('span', null, words));
}

/** The inline keyboard under a bubble. */
function buttons(message, chat) {
  if (!message.buttons.length) return null;
  const rows = message.buttons.map((row) => h('div', { class: 'key-row' }, row.map((button) => inlineKey(message, button, chat))));
  return h('div', { class: 'inline-keys' }, rows);
}

function inlineKey(message, button, chat) {
  const marks = { url: 'external', copy: 'copy', web_app: 'external' };
  const key = h('button', { type: 'button', class: `inline-key ${button.style ?? ''}`, title: button.kind === 'copy' ? `${t.copy}: ${button.value}` : undefined },
    h('span', null, button.text), marks[button.kind] && icon(marks[button.kind]));
  key.addEventListener('click', () => chat.press(message, button, key));
  return key;
}

/** Reply, edit and copy, shown while the pointer or the focus is on the message. */
function tools(message, chat, mine) {
  const tool = (name, label, act) => h('button', { type: 'button', class: 'tool', title: label, 'aria-label': label, on: { click: act } }, icon(name));
  return h('div', { class: 'tools' },
    tool('reply', t.reply, () => chat.reply(message)),
    mine && message.text && tool('edit', t.edit, () => chat.edit(message)),
    message.text && tool('copy', t.copy, () => chat.copyText(message.text)));
}
