/** The elements by which any site shows what a portal has; README, "On another site", says how. */

/**
 * What there is, filled in by the portal. An attribute with a star holds several values with spaces between; the script is one
 * that the widget needs beside this, and its digest.
 *
 * @type {!Object<string, {title: !Object<string, string>, options: !Array<string>, script: (!Array<string>|undefined)}>}
 */
const WIDGETS = {};

const COMMON = ['portal', 'lang', 'heading', 'heading-level', 'reserve'];
const PATIENCE = 8000;
const FIRST_RETRY = 5000;
const LAST_RETRY = 600000;

/**
 * What may stand in a widget, and with which attributes.
 *
 * @type {!Object<string, !Array<string>>}
 */
const ALLOWED = { A: ['href', 'aria-current'], TIME: ['datetime'], TH: ['scope'] };
for (const name of 'BR DD DETAILS DIV DL DT EM H3 LI MARK OL P SPAN STRONG SUMMARY TABLE TBODY TD THEAD TR UL'.split(' ')) {
    ALLOWED[name] = [];
}
const ATTRIBUTES = ['class', 'lang', 'aria-label', 'aria-hidden'];

/**
 * Style that a host's `style-src 'self'` lets be.
 *
 * @param {string} css
 * @returns {!CSSStyleSheet}
 */
function sheet(css) {
    const made = new CSSStyleSheet();
    made.replaceSync(css);
    return made;
}

const SHEET = sheet(`
:host { display: block; overflow-wrap: break-word; }
:host([hidden]) { display: none; }
:host([theme="light"]), :host([theme="dark"]) { background: Canvas; color: CanvasText; }
:host([theme="light"]) [part="section"], :host([theme="dark"]) [part="section"] { padding: 1em; }
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
* { box-sizing: border-box; }
[part="section"] { text-align: start; }
[part="heading"] { margin: 0 0 0.75em; line-height: 1.25; }
ul, ol { list-style-type: ""; margin: 0; padding: 0; }
[part="cards"] { display: grid; gap: var(--praktyki-gap, 0.75rem); }
[part="card"] {
    padding: 0.9em 1.1em;
    background: var(--praktyki-surface, transparent);
    border: 1px solid var(--praktyki-line, color-mix(in srgb, currentcolor 25%, transparent));
    border-inline-start: 4px solid var(--praktyki-accent, currentcolor);
    border-radius: var(--praktyki-radius, 4px);
}
p { margin: 0; }
[part="title"] { margin: 0; font-size: 1.1em; line-height: 1.3; font-weight: 600; }
[part="topic"], [part="facts"], [part="count"] {
    font-size: 0.9em; color: var(--praktyki-quiet, color-mix(in srgb, currentcolor 82%, transparent));
}
[part="excerpt"] { margin-block: 0.4em; }
[part="facts"] { display: flex; flex-wrap: wrap; gap: 0 1.25em; }
[part="topics"] [part="topics"] { margin-inline-start: 1.25em; }
a { color: var(--praktyki-accent, LinkText); text-underline-offset: 0.18em; }
a:hover { text-decoration-thickness: 0.14em; }
:focus-visible { outline: 3px solid currentcolor; outline-offset: 2px; }
[part="all"], [part="cards"] ~ [part="total"], [part="members"] { margin-top: 0.9em; }
[part="link"] { display: inline-block; min-height: 24px; }
`);

/**
 * What a script of its own adds to a widget.
 *
 * @typedef {{
 *   allowed: !Object<string, !Array<string>>,
 *   css: string,
 *   shown: (undefined|function(!Widget, !Element, number): void)
 * }}
 */
let More;

/** What would go wrong again. */
class Refusal extends Error {}

/** For hosts that ask for trusted types: what it lets through is only parsed, or the address of a pinned script. */
let trusted;
try {
    trusted = trustedTypes.createPolicy('praktyki', { createHTML: (it) => it, createScriptURL: (it) => it });
} catch {
    // the browser knows none, or the host names others alone, which matters only where it asks for them too
}

/** @type {!Map<string, !Promise>} */
const SCRIPTS = new Map();
let tries = 0;

/**
 * @param {string} name of a widget
 * @returns {!Promise} done when its script has run
 */
function scriptOf(name) {
    const [file, integrity] = WIDGETS[name].script ?? [];
    if (!file) {
        return Promise.resolve();
    }
    if (!SCRIPTS.has(name)) {
        SCRIPTS.set(name, new Promise((done, failed) => {
            const script = document.createElement('script');
            // browsers remember addresses that failed
            const address = String(new URL(tries ? `${file}?${tries}` : file, import.meta.url));
            script.src = trusted?.createScriptURL(address) ?? address;
            Object.assign(script, { type: 'module', crossOrigin: 'anonymous', integrity, onload: done });
            script.onerror = () => {
                tries++;
                SCRIPTS.delete(name);
                failed(new Error(`${script.src} did not come`));
            };
            document.head.append(script);
        }));
    }
    return /** @type {!Promise} */ (SCRIPTS.get(name));
}

/** Whatever the portal shows in one place. */
class Widget extends HTMLElement {
    /** @type {string} */
    static widget = '';

    /** @type {!Object<string, !More>} */
    static #more = {};

    /** @type {!Object<string, !CSSStyleSheet>} */
    static #sheets = {};

    /** @type {!Set<!Widget>} those that wait for the portal to come back */
    static #waiting = new Set();

    static #observer = new IntersectionObserver((entries) => {
        for (const { target, isIntersecting } of entries) {
            if (isIntersecting) {
                Widget.#observer.unobserve(target);
                /** @type {!Widget} */ (target).#load();
            }
        }
    }, { rootMargin: '800px' });

    static {
        const again = () => Widget.#waiting.forEach((widget) => widget.#again());
        addEventListener('online', () => setTimeout(() => {
            Widget.#waiting.forEach((widget) => { widget.#due = 0; });
            again();
        }, 1000 * Math.random()));
        document.addEventListener('visibilitychange', again);
    }

    /** @type {!ShadowRoot} */
    #root;

    #room = sheet('');
    #planned = false;
    #failures = 0;
    #due = 0;

    /** @type {AbortController|undefined} */
    #loading;

    constructor() {
        super();
        this.#root = this.attachShadow({ mode: 'open' });
        this.#root.adoptedStyleSheets = [SHEET, this.#room];
        this.#showLink();
    }

    /**
     * @param {string} name
     * @param {!More} more
     */
    static extend(name, more) {
        Widget.#more[name] = more;
        Widget.#sheets[name] = sheet(more.css);
    }

    connectedCallback() {
        this.reserve();
        Widget.#observer.observe(this);
    }

    disconnectedCallback() {
        Widget.#observer.unobserve(this);
        Widget.#waiting.delete(this);
        this.#loading?.abort();
        this.#loading = undefined;
    }

    /** Loads once for all that change in one go. */
    attributeChangedCallback() {
        if (this.isConnected && !this.#planned) {
            this.#planned = true;
            queueMicrotask(() => {
                this.#planned = false;
                this.#failures = 0;
                this.reserve();
                Widget.#observer.unobserve(this);
                Widget.#observer.observe(this);
            });
        }
    }

    get #name() {
        return /** @type {typeof Widget} */ (this.constructor).widget;
    }

    /** @returns {string} */
    get language() {
        return /^en(-|$)/i.test(this.getAttribute('lang') ?? '') ? 'en' : 'pl';
    }

    /**
     * Keeps the room that will probably be taken, so that nothing moves then.
     *
     * @param {number} cards how many practices
     */
    reserve(cards = { list: 5, card: 1 }[this.#name] ?? 0) {
        const own = this.getAttribute('reserve') ?? '';
        const style = getComputedStyle(this);
        const em = parseFloat(style.fontSize) || 16;
        const line = parseFloat(style.lineHeight) || 1.3 * em;
        const width = this.clientWidth || 600;
        const letters = Math.max(12, (width / em - 3) * 2);
        const lines = 2 + Math.ceil(90 / letters) + Math.ceil(205 / letters) + (letters < 60 ? 1 : 0);
        const size = cards && Number(this.getAttribute('size') || cards);
        const drawing = this.#name === 'map' ? 0.96 * Math.min(width, 40 * em) + 2 * line : 0;
        const heading = this.getAttribute('heading') ? 4 * em : 0;
        const height = size * (lines * line + 3.2 * em) + drawing + heading + line + 2 * em;
        this.#room.replaceSync(`:host { min-height: ${CSS.supports('min-height', own) ? own : `${Math.min(2 * innerHeight, Math.ceil(height))}px`}; }`);
    }

    /** Gives room back where nobody sees it. */
    #settle() {
        const { top, bottom } = this.getBoundingClientRect();
        if (bottom > innerHeight) {
            this.#room.replaceSync(`:host { min-height: ${Math.max(0, innerHeight - top)}px; }`);
        }
    }

    async #load() {
        Widget.#waiting.delete(this);
        this.#loading?.abort();
        const loading = this.#loading = new AbortController();
        try {
            const [copies] = await Promise.all([this.ask({}, loading), scriptOf(this.#name)]);
            if (this.#loading === loading) {
                this.#failures = 0;
                this.#show(copies);
            }
        } catch (error) {
            if (this.#loading === loading && this.isConnected) {
                this.#showLink();
                this.#settle();
                console.warn(`praktyki-${this.#name}:`, error);
                if (!(error instanceof Refusal)) {
                    this.#wait();
                }
            }
        }
    }

    /** Tries again later and later, and only while somebody may see it. */
    #wait() {
        const delay = Math.min(LAST_RETRY, FIRST_RETRY * 2 ** this.#failures++) * (1 + Math.random() / 4);
        this.#due = Date.now() + delay;
        Widget.#waiting.add(this);
        setTimeout(() => this.#again(), delay + 50);
    }

    #again() {
        if (Widget.#waiting.has(this) && !document.hidden && Date.now() >= this.#due) {
            Widget.#waiting.delete(this);
            Widget.#observer.observe(this);
        }
    }

    /**
     * Asks the portal.
     *
     * @param {!Object<string, string>} more parameters, in the place of attributes
     * @param {!AbortController} loading
     * @returns {!Promise<function(number): !Array<!Node>>} makes the answer, with headings of a level
     */
    async ask(more, loading = new AbortController()) {
        const timer = setTimeout(() => loading.abort(), PATIENCE);
        try {
            const address = this.#address(more);
            const response = await fetch(address, {
                signal: loading.signal,
                credentials: 'omit',
                cache: 'no-cache',
                referrerPolicy: 'strict-origin-when-cross-origin',
            });
            const html = await response.text();
            const { ok, status } = response;
            if (!ok || /^\s*<(!doctype|html)/i.test(html)) {
                const problem = `${address} answered ${status}: ${ok ? 'a page of its own' : html}`;
                throw status > 399 && status < 500 && status !== 429 ? new Refusal(problem) : new Error(problem);
            }
            // inert: only copies of known elements leave it
            const parsed = new DOMParser().parseFromString(trusted?.createHTML(html) ?? html, 'text/html');
            return (level) =>
                copies(/** @type {!Node} */ (parsed.body), address, level, { ...ALLOWED, ...Widget.#more[this.#name]?.allowed });
        } finally {
            clearTimeout(timer);
        }
    }

    /**
     * @param {!Object<string, string>} more
     * @returns {!URL}
     */
    #address(more) {
        const portal = new URL(this.getAttribute('portal') ?? String(new URL('../..', import.meta.url)), document.baseURI ?? undefined);
        if (!isWeb(portal)) {
            throw new Refusal(`portal is not a web address: ${portal}`);
        }
        const address = new URL(`${portal.origin}${portal.pathname.replace(/\/+$/, '')}/embed/v1/${this.#name}`);
        for (const option of [...WIDGETS[this.#name].options, 'lang']) {
            const name = option.replace('*', '');
            const value = more[name] ?? this.getAttribute(name) ?? '';
            for (const one of name === option ? [value] : value.split(/\s+/)) {
                if (one) {
                    address.searchParams.append(name, one);
                }
            }
        }
        return address;
    }

    #showLink() {
        this.#root.replaceChildren(document.createElement('slot'));
    }

    /**
     * @param {function(number): !Array<!Node>} answer
     */
    #show(answer) {
        const more = Widget.#more[this.#name];
        const focused = this.matches(':focus-within');
        const level = Math.min(5, Math.max(2, parseInt(this.getAttribute('heading-level') ?? '2', 10) || 2));
        const section = document.createElement('section');
        section.setAttribute('part', 'section');
        section.lang = this.language;
        const text = this.getAttribute('heading');
        section.setAttribute('aria-label', text || WIDGETS[this.#name].title[this.language]);
        if (text) {
            const heading = document.createElement(`h${level}`);
            heading.setAttribute('part', 'heading');
            heading.textContent = text;
            section.append(heading);
        }
        section.append(...answer(text ? level + 1 : level));
        this.#root.adoptedStyleSheets = [SHEET, ...(more ? [Widget.#sheets[this.#name]] : []), this.#room];
        this.#root.replaceChildren(section);
        more?.shown?.(this, section, text ? level + 1 : level);
        if (focused) {
            // who stood on the link inside goes on from here
            section.querySelector('input, a')?.focus({ preventScroll: true });
        }
        this.#settle();
    }
}

/**
 * @param {!URL} address
 * @returns {boolean}
 */
function isWeb(address) {
    return address.protocol === 'https:' || address.protocol === 'http:';
}

/**
 * Copies what stands inside a node, as far as it is allowed.
 *
 * @param {!Node} parent
 * @param {!URL} address
 * @param {number} level of the headings
 * @param {!Object<string, !Array<string>>} allowed
 * @returns {!Array<!Node>}
 */
function copies(parent, address, level, allowed) {
    return [...parent.childNodes].flatMap((node) => {
        if (node.nodeType === Node.TEXT_NODE) {
            return [document.createTextNode(node.nodeValue ?? '')];
        }
        if (!(node instanceof Element) || !Object.hasOwn(allowed, node.tagName)) {
            return [];
        }
        const name = node.tagName === 'H3' ? `h${level}` : node.localName;
        const copy = document.createElementNS(node.namespaceURI, name);
        for (const attribute of [...ATTRIBUTES, ...allowed[node.tagName]]) {
            const value = node.getAttribute(attribute);
            if (value !== null) {
                setAttribute(copy, attribute, value, address);
            }
        }
        copy.append(...copies(node, address, level, allowed));
        return [copy];
    });
}

/**
 * A class becomes the part of that name; a link leads to the web or nowhere.
 *
 * @param {!Element} element
 * @param {string} name
 * @param {string} value
 * @param {!URL} address
 */
function setAttribute(element, name, value, address) {
    if (name !== 'href' && name !== 'action') {
        element.setAttribute(name === 'class' ? 'part' : name, value);
        return;
    }
    const target = URL.canParse(value, address) ? new URL(value, address) : undefined;
    if (target && isWeb(target)) {
        element.setAttribute(name, target.href);
    }
}

for (const [widget, { options }] of Object.entries(WIDGETS)) {
    // A page may carry the script twice; the first one counts.
    if (!customElements.get(`praktyki-${widget}`)) {
        const made = class extends Widget {};
        made.widget = String(widget);
        made.observedAttributes = [...COMMON, ...options.map((option) => option.replace('*', ''))];
        customElements.define(`praktyki-${widget}`, made);
    }
}
