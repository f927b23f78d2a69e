/* The bar above the text: one stop of the Tab key, arrows inside (WAI-ARIA Authoring Practices, toolbar). */
import { setBlockType, toggleMark } from 'prosemirror-commands';
import { redo, undo } from 'prosemirror-history';
import { around, hasMark, linkAround, plain, toggleList, toggleQuote } from './commands.js';
import { schema } from './schema.js';
import * as tables from './tables.js';

const { bullets, heading, line, numbers, paragraph, quote } = schema.nodes;
const { em, strong } = schema.marks;

const inBlock = (type, attrs) => (state) => state.selection.$from.parent.hasMarkup(type, attrs);
const level = (number) => {
  const on = inBlock(heading, { level: number });
  const make = setBlockType(heading, { level: number });
  return { run: (state, dispatch) => (on(state) ? plain : make)(state, dispatch), on };
};
const list = (type) => ({
  run: toggleList(type),
  on: (state) => around(state, bullets, numbers)?.node.type === type,
});

/* name, sign, what it does, and whether it is done already */
const BUTTONS = [
  ['paragraph', '¶', { run: plain, on: (state) => inBlock(paragraph)(state) || inBlock(line)(state) }],
  ['heading', 'H3', level(3)],
  ['subheading', 'H4', level(4)],
  ['bold', 'B', { run: toggleMark(strong), on: (state) => hasMark(state, strong) }],
  ['italic', 'I', { run: toggleMark(em), on: (state) => hasMark(state, em) }],
  ['bullets', '•—', list(bullets)],
  ['numbers', '1.—', list(numbers)],
  ['quote', '„”', { run: toggleQuote, on: (state) => around(state, quote) !== null }],
  ['link', '↗', { ask: true, run: () => true, on: (state) => linkAround(state) !== null }],
  ['table', '⊞', { run: tables.insertTable }],
  ['addRow', '+↓', { run: tables.addRow, inTable: true }],
  ['addColumn', '+→', { run: tables.addColumn, inTable: true }],
  ['deleteRow', '−↓', { run: tables.deleteRow, inTable: true }],
  ['deleteColumn', '−→', { run: tables.deleteColumn, inTable: true }],
  ['deleteTable', '⊠', { run: tables.deleteTable, inTable: true }],
  ['paragraphBelow', '¶↓', { run: tables.paragraphBelow, inTable: true }],
  ['undo', '↶', { run: undo }],
  ['redo', '↷', { run: redo }],
  ['source', 'HTML', { source: true }],
];

export class Toolbar {
  /**
   * @param words names of the buttons by key
   * @param actions what the editor does: run(command), askForLink(), toggleSource()
   */
  constructor(words, actions) {
    this.actions = actions;
    this.dom = document.createElement('div');
    this.dom.className = 'rich-text-bar';
    this.dom.setAttribute('role', 'toolbar');
    this.buttons = BUTTONS.map(([key, sign, what]) => this.button(key, sign, words[key] ?? key, what));
    this.dom.append(...this.buttons.map(({ dom }) => dom));
    this.buttons[0].dom.tabIndex = 0;
    this.dom.addEventListener('keydown', (event) => this.move(event));
    /* the text keeps its selection while the mouse is here */
    this.dom.addEventListener('mousedown', (event) => event.preventDefault());
  }

  button(key, sign, name, what) {
    const dom = document.createElement('button');
    dom.type = 'button';
    dom.tabIndex = -1;
    dom.className = 'rich-text-' + key;
    dom.title = name;
    dom.setAttribute('aria-label', name);
    dom.textContent = sign;
    dom.addEventListener('click', (event) => {
      if (dom.getAttribute('aria-disabled') !== 'true') {
        this.act(what, event.detail === 0);
      }
    });
    return { dom, what };
  }

  act(what, byKeyboard) {
    if (what.source) {
      this.actions.toggleSource();
    } else if (what.ask) {
      this.actions.askForLink();
    } else {
      this.actions.run(what.run, !byKeyboard);
    }
  }

  /** Shows what is on and what can be done. */
  update(state, isSource) {
    for (const { dom, what } of this.buttons) {
      if (what.inTable) {
        dom.hidden = isSource || !tables.isInTable(state);
      }
      const isOn = what.source ? isSource : !isSource && Boolean(what.on?.(state));
      if (what.source || what.on) {
        dom.setAttribute('aria-pressed', String(isOn));
      }
      const canRun = what.source || isOn || (!isSource && what.run(state));
      dom.setAttribute('aria-disabled', String(!canRun));
    }
    if (this.buttons.every(({ dom }) => dom.hidden || dom.tabIndex !== 0)) {
      this.stopAt(this.buttons[0].dom);
    }
  }

  stopAt(stop) {
    this.buttons.forEach(({ dom }) => (dom.tabIndex = dom === stop ? 0 : -1));
  }

  move(event) {
    const shown = this.buttons.map(({ dom }) => dom).filter((dom) => !dom.hidden);
    const index = shown.indexOf(event.target);
    const to = {
      ArrowRight: (index + 1) % shown.length,
      ArrowLeft: (index - 1 + shown.length) % shown.length,
      Home: 0,
      End: shown.length - 1,
    }[event.key];
    if (index >= 0 && to !== undefined) {
      event.preventDefault();
      this.stopAt(shown[to]);
      shown[to].focus();
    }
  }
}
