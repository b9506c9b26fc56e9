// The lower end of a phone: input, attachments, commands, the reply keyboard.

import { h, place } from './dom.js';
import { icon } from './icons.js';
import { Inline } from './inline.js';
import { t } from './texts.js';

export class Composer {
  constructor(phone) {
    this.phone = phone;
    this.mode = null;
    this.dismissed = 0;
    this.keyboardStamp = '';
    this.showKeyboard = false;
    this.inline = new Inline(this);
    this.build();
  }

  build() {
    const { phone } = this;
    const tool = (name, label, act) => h('button', { type: 'button', class: 'round', title: label, 'aria-label': label, on: { click: act } }, icon(name));
    this.field = h('textarea', { class: 'field', rows: 1, 'aria-label': t.message, placeholder: t.write, enterkeyhint: 'send' });
    this.field.addEventListener('input', () => {
      this.grow();
      this.inline.typed(this.field.value);
    });
    this.field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        this.submit();
      }
      if (event.key === 'Escape' && this.mode) this.leaveMode();
    });
    this.commandsButton = h('button', { type: 'button', class: 'menu-button', 'aria-expanded': 'false', on: { click: () => this.toggleSheet('commands') } }, t.menu);
    this.attachButton = tool('attach', t.attach, () => this.toggleSheet('attach'));
    this.keyboardButton = tool('keyboard', t.keyboard, () => this.toggleKeyboard());
    this.sendButton = tool('send', t.send, () => this.submit());
    this.sendButton.classList.add('send');
    this.modeBar = h('div', { class: 'mode-bar', hidden: true });
    this.row = h('div', { class: 'input-row' }, this.commandsButton, this.field, this.keyboardButton, this.attachButton, this.sendButton);
    this.sheet = h('div', { class: 'sheet', hidden: true });
    this.keys = h('div', { class: 'reply-keys', role: 'group', 'aria-label': t.keyboard, hidden: true });
    this.big = h('button', { type: 'button', class: 'big', hidden: true });
    this.pickers = {
      photo: this.picker('photo', 'image/*', false),
      album: this.picker('photo', 'image/*', true),
      document: this.picker('document', '', true),
    };
    this.element = h('footer', { class: 'composer' }, this.sheet, this.modeBar, this.row, this.keys, this.big, Object.values(this.pickers));
    this.element.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.closeSheet();
    });
    this.wire = { phone };
  }

  picker(as, accept, multiple) {
    const input = h('input', { type: 'file', class: 'offscreen', tabindex: '-1', 'aria-hidden': 'true', accept, multiple });
    input.addEventListener('change', () => {
      const files = [...input.files].slice(0, 10);
      input.value = '';
      if (!files.length) return;
      const caption = this.field.value.trim();
      this.clear();
      this.phone.uploads(as, files, caption);
    });
    return input;
  }

  /** Draws what the state of the open chat asks for. */
  update(phone, chat) {
    this.chat = chat;
    const isClosed = chat.private && (!phone.started || phone.blocked);
    this.row.hidden = isClosed || phone.deleted;
    this.big.hidden = !(isClosed || phone.deleted);
    this.big.textContent = phone.deleted ? t.deleted : phone.blocked ? t.unblock : t.start;
    this.big.disabled = phone.deleted;
    this.big.onclick = () => (phone.blocked ? this.phone.act('unblock') : this.phone.start(''));
    this.commandsButton.hidden = !chat.commands.length;
    this.force(chat);
    this.drawKeyboard(chat, isClosed);
    const placeholder = this.mode?.placeholder ?? chat.keyboard?.placeholder ?? t.write;
    this.field.placeholder = placeholder;
    if (this.sheetName === 'commands' && this.commandStamp !== JSON.stringify(chat.commands)) this.openSheet('commands');
  }

  /** A forced reply puts the composer into reply mode once, without taking the focus. */
  force(chat) {
    const id = chat.forced_reply;
    if (this.mode?.forced && id !== this.mode.message.id) this.leaveMode();
    if (!id || id === this.dismissed || this.mode) return;
    const message = chat.messages.find((found) => found.id === id);
    if (message) this.enterMode({ kind: 'reply', message, forced: true, placeholder: message.placeholder ?? undefined });
  }

  enterMode(mode) {
    this.mode = mode;
    const title = mode.kind === 'edit' ? t.editing : t.replyTo(mode.message.sender_name);
    place(this.modeBar, [
      icon(mode.kind === 'edit' ? 'edit' : 'reply'),
      h('span', { class: 'mode-text' }, h('b', null, title), h('span', null, mode.message.text || t[mode.message.kind] || '')),
      h('button', { type: 'button', class: 'round', 'aria-label': t.cancel, title: t.cancel, on: { click: () => this.leaveMode() } }, icon('close')),
    ]);
    this.modeBar.hidden = false;
    if (mode.kind === 'edit') {
      this.field.value = mode.message.text;
      this.grow();
    }
    if (!mode.forced) this.field.focus({ preventScroll: true });
    this.field.placeholder = mode.placeholder ?? t.write;
  }

  leaveMode() {
    if (this.mode?.forced) this.dismissed = this.mode.message.id;
    if (this.mode?.kind === 'edit') this.clear();
    this.mode = null;
    this.modeBar.hidden = true;
    this.field.placeholder = this.chat?.keyboard?.placeholder ?? t.write;
  }

  submit() {
    const text = this.field.value.trim();
    if (!text) return;
    const { mode } = this;
    this.clear();
    if (mode) {
      this.dismissed = mode.forced ? mode.message.id : this.dismissed;
      this.mode = null;
      this.modeBar.hidden = true;
    }
    if (mode?.kind === 'edit') this.phone.act('edit', { message: mode.message.id, text });
    else this.phone.act('send', { text, message: mode?.message.id });
  }

  clear() {
    this.field.value = '';
    this.grow();
    this.inline.typed('');
  }

  grow() {
    this.field.style.height = 'auto';
    this.field.style.height = `${Math.min(this.field.scrollHeight, 130)}px`;
    this.sendButton.classList.toggle('ready', this.field.value.trim() !== '');
  }

  drawKeyboard(chat, isClosed) {
    const keyboard = isClosed ? null : chat.keyboard;
    const stamp = keyboard ? JSON.stringify([chat.id, keyboard]) : '';
    if (stamp !== this.keyboardStamp) {
      this.keyboardStamp = stamp;
      this.showKeyboard = Boolean(keyboard) && !keyboard.folded;
      this.keys.classList.toggle('tall', Boolean(keyboard) && !keyboard.resize);
      place(this.keys, (keyboard?.rows ?? []).map((row) => h('div', { class: 'key-row' }, row.map((key) => this.key(key)))));
    }
    this.keyboardButton.hidden = !keyboard;
    this.keys.hidden = !keyboard || !this.showKeyboard || Boolean(this.sheetName);
    this.keyboardButton.setAttribute('aria-pressed', String(!this.keys.hidden));
  }

  key(key) {
    const mark = { contact: 'contact', location: 'location' }[key.request];
    const hint = { contact: t.sharePhone, location: t.shareLocation }[key.request];
    const press = () => this.phone.act('key', { text: key.text });
    return h('button', { type: 'button', class: `reply-key ${key.style ?? ''}`, title: hint, on: { click: press } }, mark && icon(mark), h('span', null, key.text));
  }

  toggleKeyboard() {
    this.closeSheet();
    this.showKeyboard = !this.showKeyboard;
    this.keys.hidden = !this.showKeyboard;
    this.keyboardButton.setAttribute('aria-pressed', String(this.showKeyboard));
    this.phone.settle();
  }

  toggleSheet(name) {
    if (this.sheetName === name) this.closeSheet();
    else this.openSheet(name);
  }

  openSheet(name) {
    this.showSheet(name, name === 'commands' ? this.commandItems() : this.attachItems());
  }

  showSheet(name, items) {
    this.sheetName = name;
    this.sheet.hidden = false;
    this.sheet.className = `sheet ${name}`;
    this.keys.hidden = true;
    place(this.sheet, items);
    this.commandsButton.setAttribute('aria-expanded', String(name === 'commands'));
  }

  closeSheet() {
    if (!this.sheetName) return;
    this.sheetName = null;
    this.sheet.hidden = true;
    this.commandsButton.setAttribute('aria-expanded', 'false');
    this.keys.hidden = !this.chat?.keyboard || !this.showKeyboard;
  }

  commandItems() {
    this.commandStamp = JSON.stringify(this.chat.commands);
    return this.chat.commands.map((command) => {
      const send = () => {
        this.closeSheet();
        this.phone.act('send', { text: `/${command.command}` });
      };
      return h('button', { type: 'button', class: 'command', on: { click: send } }, h('span', null, command.description), h('code', null, `/${command.command}`));
    });
  }

  attachItems() {
    const item = (name, act) => h('button', { type: 'button', class: 'attach-item', on: { click: () => { this.closeSheet(); act(); } } }, h('span', { class: `attach-face face-${name}` }, icon(name)), h('span', null, t[name]));
    const pick = (name) => item(name, () => this.pickers[name].click());
    const say = (name) => item(name, () => this.phone.act(name));
    return [pick('photo'), pick('album'), pick('document'), say('location'), say('contact'), say('sticker'), say('voice'), say('poll')];
  }
}
