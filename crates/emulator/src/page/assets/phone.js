// One phone: header, chats as tabs, messages, toasts, and its composer.

import { Composer } from './composer.js';
import { avatar, copy, h, place } from './dom.js';
import { deepLink } from './entities.js';
import { icon } from './icons.js';
import { drawUnit, units } from './message.js';
import { t } from './texts.js';
import { act, upload } from './world.js';

/** Acts after which the writer looks at the end of the chat. */
const WRITES = new Set(['send', 'start', 'key', 'contact', 'location', 'sticker', 'voice', 'poll', 'pick']);

export class Phone {
  constructor(person, state, bot) {
    this.person = person;
    this.bot = bot;
    this.openChat = null;
    this.nodes = new Map();
    this.seen = new Map();
    this.waiting = new Map();
    this.lastToast = Math.max(0, ...state.toasts.map((toast) => toast.number));
    this.build();
  }

  build() {
    this.caption = h('h2', { class: 'caption' });
    this.top = h('header', { class: 'top' });
    this.face = h('span', { class: 'face' });
    this.heading = h('b', { class: 'chat-title' });
    this.status = h('span', { class: 'status', 'aria-live': 'polite' });
    this.moreButton = h('button', { type: 'button', class: 'round', 'aria-label': t.more, title: t.more, 'aria-haspopup': 'true', 'aria-expanded': 'false', on: { click: () => this.toggleMenu() } }, icon('more'));
    this.top.append(this.face, h('span', { class: 'heading' }, this.heading, this.status), this.moreButton);
    this.menu = h('div', { class: 'phone-menu', hidden: true });
    this.tabs = h('nav', { class: 'tabs', 'aria-label': t.chats, hidden: true });
    this.list = h('div', { class: 'messages', role: 'log', 'aria-live': 'polite', tabindex: '0' });
    this.list.addEventListener('scroll', () => this.watchEnd());
    this.list.addEventListener('pointerdown', () => {
      this.composer.closeSheet();
      this.closeMenu();
    });
    this.downButton = h('button', { type: 'button', class: 'round to-end', 'aria-label': t.down, title: t.down, hidden: true, on: { click: () => this.settle() } }, icon('down'));
    this.toastArea = h('div', { class: 'toasts', role: 'status', 'aria-live': 'assertive' });
    this.dialog = h('div', { class: 'veil', hidden: true });
    this.composer = new Composer(this);
    this.screen = h('div', { class: 'screen' }, this.top, this.menu, this.tabs,
      h('div', { class: 'middle' }, this.list, this.downButton, this.toastArea), this.composer.element, this.dialog);
    this.screen.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.closeMenu();
    });
    this.element = h('section', { class: 'phone', data: { person: String(this.person) } }, this.caption, this.screen);
    new ResizeObserver(() => this.atEnd !== false && this.settle()).observe(this.list);
  }

  /** Draws a new state; only what changed is touched. */
  update(state) {
    this.state = state;
    const label = t.phoneOf(state.name, state.role);
    this.element.setAttribute('aria-label', label);
    place(this.caption, [h('span', null, state.name), state.role && h('small', null, state.role)].filter(Boolean));
    const chats = state.chats;
    if (!chats.some((chat) => chat.id === this.openChat)) this.openChat = this.firstChat(state);
    const chat = chats.find((found) => found.id === this.openChat);
    if (!chat) return;
    this.drawTabs(chats);
    this.drawTop(chat);
    this.drawMessages(chat);
    this.composer.update(state, chat);
    this.drawToasts(state.toasts);
    this.releaseButtons(new Set(state.unanswered));
  }

  /** The private chat, or the group of somebody who has not started the bot. */
  firstChat({ chats, started }) {
    const own = chats.find((chat) => chat.private);
    return ((started ? own : chats.find((chat) => !chat.private)) ?? own ?? chats[0])?.id;
  }

  drawTop(chat) {
    this.heading.textContent = chat.title;
    const face = `${chat.id}${chat.title}`;
    if (this.faceStamp !== face) {
      this.faceStamp = face;
      place(this.face, [avatar(chat.title)]);
    }
    clearTimeout(this.typingTimer);
    const typing = chat.typing?.for_ms > 0;
    const quiet = chat.private ? (this.state.blocked ? t.blocked : t.bot) : t.members(chat.members);
    this.status.textContent = typing ? (chat.typing.action.startsWith('upload') ? t.sending : t.typing) : quiet;
    this.status.classList.toggle('busy', typing);
    if (typing) {
      this.typingTimer = setTimeout(() => {
        this.status.textContent = quiet;
        this.status.classList.remove('busy');
      }, chat.typing.for_ms);
    }
  }

  drawTabs(chats) {
    this.tabs.hidden = chats.length < 2;
    if (chats.length < 2) return;
    const tabs = chats.map((chat) => {
      const isOpen = chat.id === this.openChat;
      const last = chat.messages.at(-1)?.id ?? 0;
      if (isOpen || !this.seen.has(chat.id)) this.seen.set(chat.id, last);
      const fresh = chat.messages.filter((message) => message.id > this.seen.get(chat.id) && message.sender !== this.person).length;
      const tab = h('button', { type: 'button', class: `tab${isOpen ? ' open' : ''}`, 'aria-current': isOpen ? 'true' : undefined },
        h('span', null, chat.title), fresh > 0 && h('span', { class: 'badge', 'aria-label': t.unread(fresh) }, String(fresh)));
      tab.addEventListener('click', () => this.opens(chat.id));
      return tab;
    });
    const stamp = tabs.map((tab) => tab.outerHTML).join('');
    if (stamp === this.tabStamp) return;
    this.tabStamp = stamp;
    place(this.tabs, tabs);
  }

  opens(id) {
    this.openChat = id;
    this.nodes.clear();
    this.composer.leaveMode();
    this.composer.closeSheet();
    this.atEnd = true;
    this.update(this.state);
    this.settle();
  }

  drawMessages(chat) {
    const view = this.viewOf(chat);
    const drawn = units(chat.messages).map((unit) => {
      const known = this.nodes.get(unit.key);
      if (known && known.stamp === unit.stamp) return [unit.key, known];
      return [unit.key, { stamp: unit.stamp, node: drawUnit(unit, view) }];
    });
    const fresh = drawn.some(([key, entry]) => this.nodes.get(key) !== entry);
    const isGone = drawn.length !== this.nodes.size;
    const wasAtEnd = this.atEnd !== false;
    this.nodes = new Map(drawn);
    const nodes = drawn.map(([, entry]) => entry.node);
    if (!nodes.length) nodes.push(h('div', { class: 'empty' }, avatar(chat.title, 'huge'), h('b', null, chat.title), h('p', null, chat.private ? t.botIntro : t.empty)));
    if (fresh || isGone || !this.list.firstChild) place(this.list, nodes);
    const own = chat.messages.at(-1)?.sender === this.person;
    if (fresh && (wasAtEnd || own)) this.settle();
  }

  viewOf(chat) {
    return {
      person: this.person,
      private: chat.private,
      find: (id) => chat.messages.find((message) => message.id === id),
      open: (url) => this.follows(url),
      command: (text) => this.act('send', { text }),
      jump: (id) => this.jumps(id),
      press: (message, button, key) => this.presses(message, button, key),
      reply: (message) => this.composer.enterMode({ kind: 'reply', message }),
      edit: (message) => this.composer.enterMode({ kind: 'edit', message }),
      copyText: (text) => this.copies(text),
    };
  }

  /** An inline button: callback, address, text to copy. */
  async presses(message, button, key) {
    if (button.kind === 'copy') return this.copies(button.value);
    if (button.kind === 'url') return this.follows(button.value);
    if (button.kind !== 'callback') return this.toast(t.webApp);
    key.classList.add('busy');
    const answer = await this.act('tap', { message: message.id, data: button.value });
    if (answer?.callback) this.waiting.set(answer.callback, key);
    else key.classList.remove('busy');
    return answer;
  }

  /** Buttons stop turning once the bot has answered. */
  releaseButtons(unanswered) {
    for (const [callback, key] of this.waiting) {
      if (unanswered.has(callback)) continue;
      key.classList.remove('busy');
      this.waiting.delete(callback);
    }
  }

  follows(url) {
    const payload = deepLink(url, this.bot.username);
    if (payload !== undefined) this.start(payload);
    else window.open(url, '_blank', 'noopener');
  }

  async copies(text) {
    if (await copy(text)) this.toast(t.copied(text.length > 40 ? `${text.slice(0, 40)}…` : text));
  }

  start(payload) {
    this.openChat = this.state.chats.find((chat) => chat.private)?.id ?? this.openChat;
    return this.act('start', { payload });
  }

  async act(name, more = {}) {
    if (WRITES.has(name)) this.settle();
    try {
      return await act(this.person, this.openChat, name, more);
    } catch {
      this.toast(name === 'tap' ? t.gone : t.failed);
      return null;
    }
  }

  async uploads(as, files, caption) {
    this.settle();
    try {
      await upload(this.person, this.openChat, as, files, caption);
    } catch {
      this.toast(t.failed);
    }
  }

  drawToasts(toasts) {
    for (const toast of toasts) {
      if (toast.number <= this.lastToast) continue;
      this.lastToast = toast.number;
      if (toast.url) this.follows(toast.url);
      else if (toast.alert) this.alert(toast.text);
      else this.toast(toast.text);
    }
  }

  toast(text) {
    const pill = h('div', { class: 'toast' }, text);
    this.toastArea.append(pill);
    setTimeout(() => pill.remove(), 3500);
  }

  alert(text) {
    const before = document.activeElement;
    const close = () => {
      this.dialog.hidden = true;
      if (this.element.contains(before)) before.focus?.({ preventScroll: true });
    };
    const ok = h('button', { type: 'button', class: 'plain strong', on: { click: close } }, t.ok);
    place(this.dialog, [h('div', { class: 'dialog', role: 'alertdialog', 'aria-label': text }, h('p', null, text), h('div', { class: 'dialog-row' }, ok))]);
    this.dialog.hidden = false;
    if (this.element.contains(before)) ok.focus({ preventScroll: true });
  }

  toggleMenu() {
    if (!this.menu.hidden) return this.closeMenu();
    const item = (name, label, run) => h('button', { type: 'button', on: { click: () => { this.closeMenu(); run(); } } }, icon(name), label);
    const { blocked } = this.state;
    place(this.menu, [
      item('link', t.openLink, () => this.askLink()),
      item('block', blocked ? t.unblock : t.block, () => this.act(blocked ? 'unblock' : 'block')),
    ]);
    this.menu.hidden = false;
    this.moreButton.setAttribute('aria-expanded', 'true');
    return undefined;
  }

  closeMenu() {
    this.menu.hidden = true;
    this.moreButton.setAttribute('aria-expanded', 'false');
  }

  askLink() {
    const field = h('input', { type: 'text', class: 'line-field', 'aria-label': t.openLink, placeholder: `t.me/${this.bot.username}?start=` });
    const note = h('small', { class: 'note', role: 'alert' });
    const close = () => { this.dialog.hidden = true; };
    const open = (event) => {
      event.preventDefault();
      const text = field.value.trim();
      const code = /^[A-Za-z0-9_-]{0,64}$/.test(text) ? text : deepLink(text, this.bot.username);
      if (code === undefined || !/^[A-Za-z0-9_-]{0,64}$/.test(code)) {
        note.textContent = t.badLink;
        return;
      }
      close();
      this.start(code);
    };
    const form = h('form', { class: 'dialog', on: { submit: open } }, h('p', null, t.linkPrompt(this.bot.username)), field, note,
      h('div', { class: 'dialog-row' }, h('button', { type: 'button', class: 'plain', on: { click: close } }, t.cancel), h('button', { type: 'submit', class: 'plain strong' }, t.open)));
    form.addEventListener('keydown', (event) => event.key === 'Escape' && close());
    place(this.dialog, [form]);
    this.dialog.hidden = false;
    field.focus({ preventScroll: true });
  }

  jumps(id) {
    const line = this.list.querySelector(`[data-id="${id}"]`);
    if (!line) return;
    line.scrollIntoView({ block: 'center', behavior: 'smooth' });
    line.classList.add('flash');
    setTimeout(() => line.classList.remove('flash'), 1200);
  }

  /** Only a reader's own scrolling leaves the end; growing contents and keyboards do not. */
  watchEnd() {
    const { scrollTop, scrollHeight, clientHeight } = this.list;
    const size = `${scrollHeight}/${clientHeight}`;
    const isReader = size === this.lastSize;
    this.lastSize = size;
    const isEnd = scrollHeight - scrollTop - clientHeight < 60;
    if (!isEnd && !isReader && this.atEnd !== false) {
      this.settle();
      return;
    }
    this.atEnd = isEnd;
    this.downButton.hidden = isEnd;
  }

  settle() {
    this.list.scrollTop = this.list.scrollHeight;
    this.atEnd = true;
    this.downButton.hidden = true;
  }
}
