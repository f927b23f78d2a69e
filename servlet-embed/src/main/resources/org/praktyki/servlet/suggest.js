// Suggestions while someone types into a search field: a combobox with a list below it (WAI-ARIA 1.2).
// Without this script, and wherever anything fails, the field is a plain search field.

const PAUSE = 150;
const KINDS = ['topic', 'place', 'practice'];

class Combobox {
    constructor(input, words) {
        this.input = input;
        this.words = words;
        this.options = [];
        this.active = -1;
        this.list = document.createElement('div');
        this.list.id = `${input.id}-suggestions`;
        this.list.className = 'suggestions';
        this.list.hidden = true;
        this.list.setAttribute('role', 'listbox');
        this.list.setAttribute('aria-label', words.label);
        this.status = document.createElement('p');
        this.status.className = 'unseen';
        this.status.setAttribute('role', 'status');
        input.after(this.list);
        input.form.append(this.status);
        input.setAttribute('role', 'combobox');
        input.setAttribute('aria-autocomplete', 'list');
        input.setAttribute('aria-controls', this.list.id);
        input.setAttribute('aria-expanded', 'false');
        input.addEventListener('input', () => this.later());
        input.addEventListener('keydown', event => this.key(event));
        input.addEventListener('blur', () => this.close());
        // a press would take the focus from the field, and close the list before the click
        this.list.addEventListener('pointerdown', event => event.preventDefault());
        this.list.addEventListener('click', event => {
            const option = event.target.closest('[role=option]');
            if (option) {
                location.assign(option.dataset.url);
            }
        });
    }

    later() {
        clearTimeout(this.timer);
        this.request?.abort();
        const typed = this.input.value.trim();
        if (typed.length < 2) {
            this.close();
            return;
        }
        this.timer = setTimeout(() => this.ask(typed), PAUSE);
    }

    async ask(typed) {
        this.request = new AbortController();
        const { signal } = this.request;
        try {
            const query = new URLSearchParams({ q: typed, lang: this.words.lang });
            const answer = await fetch(`${this.words.address}?${query}`, { signal, credentials: 'omit' });
            const found = answer.ok ? (await answer.json()).suggestions : [];
            if (!signal.aborted && document.activeElement === this.input) {
                this.show(found);
            }
        } catch {
            if (!signal.aborted) {
                this.close();
            }
        }
    }

    show(found) {
        this.close();
        this.status.textContent = this.count(found.length);
        if (found.length === 0) {
            return;
        }
        for (const kind of KINDS) {
            const same = found.filter(one => one.kind === kind);
            if (same.length > 0) {
                this.list.append(this.group(kind, same));
            }
        }
        this.options = [...this.list.querySelectorAll('[role=option]')];
        this.options.forEach((option, index) => {
            option.id = `${this.list.id}-${index}`;
        });
        this.list.hidden = false;
        this.input.setAttribute('aria-expanded', 'true');
    }

    group(kind, found) {
        const group = document.createElement('div');
        const name = document.createElement('p');
        group.setAttribute('role', 'group');
        name.id = `${this.list.id}-${kind}`;
        name.textContent = this.words[kind];
        name.setAttribute('role', 'presentation');
        group.setAttribute('aria-labelledby', name.id);
        group.append(name, ...found.map(one => this.option(one)));
        return group;
    }

    option({ label, note, url }) {
        const option = document.createElement('div');
        option.setAttribute('role', 'option');
        option.setAttribute('aria-selected', 'false');
        option.dataset.url = url;
        option.append(label);
        if (note) {
            const small = document.createElement('span');
            small.textContent = note;
            option.append(' ', small);
        }
        return option;
    }

    count(number) {
        const form = number === 0 ? 'none' : new Intl.PluralRules(this.words.lang).select(number);
        const text = this.words[form] ?? this.words.many;
        return text.replace('#', number);
    }

    key(event) {
        if (event.isComposing) {
            return;
        }
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            if (this.options.length > 0) {
                event.preventDefault();
                this.move(event.key === 'ArrowDown' ? 1 : -1);
            }
        } else if (event.key === 'Enter' && this.active >= 0) {
            event.preventDefault();
            location.assign(this.options[this.active].dataset.url);
        } else if (event.key === 'Escape' && !this.list.hidden) {
            // the first press closes the list, the next one empties the field as browsers do
            event.preventDefault();
            this.close();
        }
    }

    /** Up from the first, or down from the last, is the field itself. */
    move(step) {
        const places = this.options.length + 1;
        this.active = (this.active + 1 + step + places) % places - 1;
        this.options.forEach((option, index) => {
            option.setAttribute('aria-selected', String(index === this.active));
        });
        const option = this.options[this.active];
        if (option) {
            this.input.setAttribute('aria-activedescendant', option.id);
            option.scrollIntoView({ block: 'nearest' });
        } else {
            this.input.removeAttribute('aria-activedescendant');
        }
    }

    close() {
        this.list.replaceChildren();
        this.list.hidden = true;
        this.options = [];
        this.active = -1;
        this.input.setAttribute('aria-expanded', 'false');
        this.input.removeAttribute('aria-activedescendant');
    }
}

const { dataset } = document.getElementById('suggesting');
for (const input of document.querySelectorAll('input[type=search][name=q]')) {
    new Combobox(input, dataset);
}
