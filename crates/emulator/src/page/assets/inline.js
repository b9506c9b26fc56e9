// Inline mode: "@bot words" in the field brings cards above it, and a tap sends one.

import { h } from './dom.js';
import { t } from './texts.js';

/** How long somebody has stopped typing before the bot is asked, and how often the answer is looked for. */
const PAUSE = 300;
const LOOK = 150;
const LOOKS = 40;

const rest = (time) => new Promise((done) => setTimeout(done, time));

export class Inline {
  constructor(composer) {
    this.composer = composer;
    this.asked = 0;
  }

  /** What stands in the field by now. */
  typed(text) {
    clearTimeout(this.timer);
    this.asked += 1;
    const name = `@${this.composer.phone.bot.username} `.toLowerCase();
    if (!text.toLowerCase().startsWith(name)) {
      if (this.composer.sheetName === 'inline') this.composer.closeSheet();
      return;
    }
    this.timer = setTimeout(() => this.ask(text.slice(name.length), '', []), PAUSE);
  }

  async ask(text, offset, before) {
    const { phone } = this.composer;
    this.asked += 1;
    const turn = this.asked;
    const query = (await phone.act('inline', { text, offset }))?.query;
    for (let look = 0; query && look < LOOKS && turn === this.asked; look += 1) {
      const found = await phone.act('inline_results', { query });
      if (found?.results && turn === this.asked) return this.show(text, query, found, before);
      await rest(LOOK);
    }
    return undefined;
  }

  show(text, query, found, before) {
    const card = (result) => h('button', { type: 'button', class: 'command inline-card', on: { click: () => this.pick(query, result.id) } },
      h('span', null, h('b', null, result.title), h('small', null, result.description)));
    const cards = [...before, ...found.results.map(card)];
    const button = found.button && h('button', { type: 'button', class: 'plain strong', on: { click: () => this.open(found.button.start) } }, found.button.text);
    const more = found.next && h('button', { type: 'button', class: 'plain', on: { click: () => this.ask(text, found.next, cards) } }, t.moreCards);
    const nodes = [button, ...cards, more].filter(Boolean);
    if (nodes.length) this.composer.showSheet('inline', nodes);
    else this.composer.closeSheet();
  }

  pick(query, result) {
    this.composer.clear();
    this.composer.closeSheet();
    return this.composer.phone.act('pick', { query, result });
  }

  open(payload) {
    this.composer.clear();
    this.composer.closeSheet();
    return this.composer.phone.start(payload);
  }
}
