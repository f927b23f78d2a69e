/* Asks for the address of a link, below the bar. */
import { isSafeAddress } from './schema.js';

export class LinkRow {
  /** @param done called with an address, empty for none, or with null where nothing is to change */
  constructor(words, done) {
    this.done = done;
    this.dom = document.createElement('div');
    this.dom.className = 'rich-text-link-row';
    this.dom.hidden = true;
    this.dom.setAttribute('role', 'group');
    this.dom.setAttribute('aria-label', words.link);
    this.input = document.createElement('input');
    this.input.type = 'text';
    this.input.inputMode = 'url';
    this.input.placeholder = 'https://';
    this.input.setAttribute('aria-label', words.linkAddress);
    this.remove = button(words.linkRemove, () => this.close(''));
    this.dom.append(this.input, button(words.linkApply, () => this.apply()), this.remove);
    this.dom.addEventListener('keydown', (event) => this.key(event));
    /* nothing of the practice is changed by this alone */
    this.dom.addEventListener('input', (event) => event.stopPropagation());
    this.dom.addEventListener('change', (event) => event.stopPropagation());
  }

  open(address) {
    this.dom.hidden = false;
    this.remove.hidden = address === '';
    this.input.value = address;
    this.input.removeAttribute('aria-invalid');
    this.input.focus();
    this.input.select();
  }

  key(event) {
    if (event.key === 'Enter' && event.target === this.input) {
      event.preventDefault();
      this.apply();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      this.close(null);
    }
  }

  apply() {
    const address = whole(this.input.value.trim());
    if (isSafeAddress(address)) {
      this.close(address);
    } else {
      this.input.setAttribute('aria-invalid', 'true');
      this.input.focus();
    }
  }

  close(address) {
    this.dom.hidden = true;
    this.done(address);
  }
}

/** An address as people write it, made whole. */
function whole(address) {
  if (/^[^\s/:@]+@[^\s/:@]+$/.test(address)) {
    return 'mailto:' + address;
  }
  return /^(?:www\.|[^\s/:]+\.[a-z]{2,}(?:[/?#]|$))/i.test(address) ? 'https://' + address : address;
}

function button(name, act) {
  const dom = document.createElement('button');
  dom.type = 'button';
  dom.textContent = name;
  dom.addEventListener('click', act);
  return dom;
}
