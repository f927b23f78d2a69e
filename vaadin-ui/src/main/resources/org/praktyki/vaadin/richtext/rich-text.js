/* <praktyki-rich-text>: a field for text with structure. Its value is HTML, and as it was given until something is changed. */
import { baseKeymap, chainCommands, toggleMark } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, sinkListItem, splitListItem } from 'prosemirror-schema-list';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { linkAround, setLink } from './commands.js';
import { LinkRow } from './link-row.js';
import { cleanPaste } from './paste.js';
import { fromHtml, schema, toHtml } from './schema.js';
import { Toolbar } from './toolbar.js';

const { break: lineBreak, item } = schema.nodes;
const { em, strong, u } = schema.marks;
const PROPERTIES = ['words', 'label', 'helperText', 'errorMessage', 'invalid', 'readonly', 'value'];
const BLOCK_END = /(<\/(?:p|ul|ol|li|h3|h4|blockquote|table|caption|thead|tbody|tr|dl|dt|dd)>|<hr>)(?!\n)/g;
/* So that what is being written can be kept, it is sent when writing pauses, and not only when the field is left. */
const SEND_AFTER = 1000;
let count = 0;

function insertBreak(state, dispatch) {
  dispatch?.(state.tr.replaceSelectionWith(lineBreak.create()).scrollIntoView());
  return true;
}

/* Tab is left alone: it leaves the field. */
const KEYS = {
  'Mod-z': undo,
  'Mod-y': redo,
  'Mod-Shift-z': redo,
  'Mod-b': toggleMark(strong),
  'Mod-i': toggleMark(em),
  'Mod-u': toggleMark(u),
  'Mod-[': liftListItem(item),
  'Mod-]': sinkListItem(item),
  'Shift-Enter': insertBreak,
  Enter: chainCommands(splitListItem(item), baseKeymap.Enter),
};

function element(tag, className) {
  const dom = document.createElement(tag);
  dom.className = className;
  return dom;
}

class RichTextElement extends HTMLElement {
  #given = { words: {}, label: '', helperText: '', errorMessage: '', invalid: false, readonly: false, value: '' };
  #loaded = fromHtml('');
  #sent = '';
  #view = null;
  #pause = 0;

  constructor() {
    super();
    for (const name of PROPERTIES.filter((property) => Object.hasOwn(this, property))) {
      this.#given[name] = this[name];
      delete this[name];
    }
  }

  connectedCallback() {
    if (this.#view === null) {
      this.#build();
    }
  }

  get value() {
    if (this.#view === null) {
      return this.#given.value;
    }
    if (this.#isSource()) {
      return this.source.value === this.shownSource ? this.#given.value : this.source.value;
    }
    const doc = this.#view.state.doc;
    return doc.eq(this.#loaded) ? this.#given.value : toHtml(doc);
  }

  set value(html) {
    this.#given.value = html ?? '';
    this.#sent = this.#given.value;
    if (this.#view !== null) {
      this.#load();
    }
  }

  focus() {
    (this.#isSource() ? this.source : this.#view)?.focus();
  }

  #set(name, value) {
    this.#given[name] = value;
    if (this.#view !== null) {
      this.#describe();
    }
  }

  static {
    for (const name of PROPERTIES.filter((property) => property !== 'value')) {
      Object.defineProperty(this.prototype, name, {
        get() {
          return this.#given[name];
        },
        set(value) {
          this.#set(name, value);
        },
      });
    }
  }

  #build() {
    const id = 'rich-text-' + count++;
    this.caption = element('div', 'rich-text-label');
    this.caption.addEventListener('click', () => this.focus());
    this.helper = element('div', 'rich-text-helper');
    this.helper.id = id + '-helper';
    this.error = element('div', 'rich-text-error');
    this.error.id = id + '-error';
    this.source = element('textarea', 'rich-text-source');
    this.source.hidden = true;
    this.source.spellcheck = false;
    this.link = new LinkRow(this.#given.words, (address) => this.#linked(address));
    this.toolbar = new Toolbar(this.#given.words, {
      run: (command, refocus) => this.#run(command, refocus),
      askForLink: () => this.link.open(linkAround(this.#view.state)?.mark.attrs.href ?? ''),
      toggleSource: () => this.#toggleSource(),
    });
    const box = element('div', 'rich-text-box');
    box.append(this.toolbar.dom, this.link.dom);
    this.#view = new EditorView(box, {
      state: this.#state(),
      attributes: () => this.#attributes(),
      editable: () => !this.#given.readonly,
      dispatchTransaction: (transaction) => this.#apply(transaction),
      transformPastedHTML: cleanPaste,
    });
    box.append(this.source);
    this.append(this.caption, box, this.helper, this.error);
    this.addEventListener('focusout', (event) => this.contains(event.relatedTarget) || this.#send());
    this.#load();
    this.#describe();
  }

  #state() {
    return EditorState.create({ doc: this.#loaded, plugins: [history(), keymap(KEYS), keymap(baseKeymap)] });
  }

  /** The cursor and what can be undone stay where nothing else is shown than before. */
  #load() {
    this.#loaded = fromHtml(this.#given.value);
    if (!this.#view.state.doc.eq(this.#loaded)) {
      this.#view.updateState(this.#state());
    }
    this.shownSource = this.#given.value.replace(BLOCK_END, '$1\n');
    this.source.value = this.shownSource;
    this.shownSource = this.source.value;
    this.toolbar.update(this.#view.state, this.#isSource());
  }

  #describe() {
    const { label, helperText, errorMessage, invalid, readonly, words } = this.#given;
    this.caption.textContent = label;
    this.helper.textContent = helperText;
    this.error.textContent = invalid ? errorMessage : '';
    this.toggleAttribute('invalid', Boolean(invalid));
    this.toggleAttribute('readonly', Boolean(readonly));
    this.toolbar.dom.hidden = Boolean(readonly);
    this.toolbar.dom.setAttribute('aria-label', `${words.toolbar}: ${label}`);
    for (const [name, value] of Object.entries(this.#descriptions())) {
      this.source.setAttribute(name, value);
    }
    this.source.setAttribute('aria-label', `${label}, ${words.source}`);
    this.#view.setProps({});
  }

  #descriptions() {
    return {
      'aria-label': this.#given.label,
      'aria-invalid': String(Boolean(this.#given.invalid)),
      'aria-describedby': `${this.error.id} ${this.helper.id}`,
    };
  }

  #attributes() {
    return {
      ...this.#descriptions(),
      class: 'rich-text-area',
      role: 'textbox',
      tabindex: '0',
      'aria-multiline': 'true',
      'aria-readonly': String(Boolean(this.#given.readonly)),
    };
  }

  #apply(transaction) {
    this.#view.updateState(this.#view.state.apply(transaction));
    this.toolbar.update(this.#view.state, this.#isSource());
    if (transaction.docChanged) {
      this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      clearTimeout(this.#pause);
      this.#pause = setTimeout(() => this.#send(), SEND_AFTER);
    }
  }

  #run(command, refocus) {
    command(this.#view.state, (transaction) => this.#view.dispatch(transaction), this.#view);
    if (refocus) {
      this.#view.focus();
    }
  }

  #linked(address) {
    if (address !== null) {
      setLink(this.#view.state, (transaction) => this.#view.dispatch(transaction), address);
    }
    this.#view.focus();
  }

  #isSource() {
    return this.source?.hidden === false;
  }

  /** What was written as HTML stays the value until it is changed here, so that the server sees all of it. */
  #toggleSource() {
    const written = this.value;
    const toSource = !this.#isSource();
    this.#given.value = written;
    this.link.dom.hidden = true;
    this.source.hidden = !toSource;
    this.#view.dom.hidden = toSource;
    this.#load();
    this.#send();
    this.focus();
  }

  #send() {
    const value = this.value;
    if (value !== this.#sent) {
      this.#sent = value;
      this.dispatchEvent(new CustomEvent('value-changed', { detail: { value } }));
    }
  }
}

customElements.define('praktyki-rich-text', RichTextElement);
