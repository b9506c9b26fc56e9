// Formatted text: entities (UTF-16 offsets, as JavaScript counts too) into elements.

import { h } from './dom.js';

/** The start payload of a link to this bot; undefined where the link leads elsewhere. */
export function deepLink(url, bot) {
  const short = /^(?:https?:\/\/)?(?:t\.me|telegram\.me)\/([A-Za-z0-9_]+)\/?(?:\?(.*))?$/i.exec(url.trim());
  const own = /^tg:\/\/resolve\?(.*)$/i.exec(url.trim());
  const query = new URLSearchParams((short ? short[2] : own?.[1]) ?? '');
  const name = short ? short[1] : query.get('domain');
  if (!name || name.toLowerCase() !== bot.toLowerCase()) return undefined;
  return query.get('start') ?? '';
}

/** Nodes for a text; `open(url)` and `command(text)` say what a click does. */
export function formatted(text, entities, open, command) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return span(text, 0, text.length, sorted, { open, command });
}

function span(text, from, to, entities, acts) {
  const nodes = [];
  let at = from;
  let index = 0;
  while (index < entities.length) {
    const entity = entities[index];
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset < at || end <= entity.offset) {
      index += 1;
      continue;
    }
    if (entity.offset > at) nodes.push(text.slice(at, entity.offset));
    const inner = [];
    let next = index + 1;
    while (next < entities.length && entities[next].offset < end) inner.push(entities[next++]);
    nodes.push(element(text, entity, end, span(text, entity.offset, end, inner, acts), acts));
    at = end;
    index = next;
  }
  if (at < to) nodes.push(text.slice(at, to));
  return nodes;
}

function element(text, entity, end, children, acts) {
  const raw = text.slice(entity.offset, end);
  switch (entity.type) {
    case 'bold': return h('b', null, children);
    case 'italic': return h('i', null, children);
    case 'underline': return h('u', null, children);
    case 'strikethrough': return h('s', null, children);
    case 'code': return h('code', null, children);
    case 'pre': return h('pre', null, h('code', null, children));
    case 'blockquote': return h('blockquote', null, children);
    case 'expandable_blockquote': return expandable(children);
    case 'spoiler': return spoiler(children);
    case 'text_link': return link(entity.url, children, acts);
    case 'url': return link(/^[a-z]+:\/\//i.test(raw) ? raw : `http://${raw}`, children, acts);
    case 'bot_command':
      return h('button', { type: 'button', class: 'inline-link', on: { click: () => acts.command(raw) } }, children);
    case 'mention': case 'hashtag': case 'email': case 'phone_number': case 'text_mention':
      return h('span', { class: 'marked' }, children);
    default: return h('span', null, children);
  }
}

function link(url, children, acts) {
  const safe = /^(https?|tg):\/\//i.test(url);
  const click = (event) => {
    event.preventDefault();
    if (safe) acts.open(url);
  };
  return h('a', { href: safe ? url : undefined, rel: 'noopener noreferrer', on: { click } }, children);
}

function spoiler(children) {
  const hidden = h('button', { type: 'button', class: 'spoiler', 'aria-expanded': 'false' }, children);
  hidden.addEventListener('click', () => {
    hidden.classList.add('shown');
    hidden.setAttribute('aria-expanded', 'true');
  });
  return hidden;
}

function expandable(children) {
  return h('details', { class: 'quote' }, h('summary', null, h('blockquote', null, children)));
}
