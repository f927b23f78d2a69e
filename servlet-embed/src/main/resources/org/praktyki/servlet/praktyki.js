/**
 * <praktyki-list>: a list of good practices on any site.
 *
 *   <script type="module" src="https://portal.example.org/praktyki/embed/v1/praktyki.js"></script>
 *   <praktyki-list portal="https://portal.example.org/praktyki" category="kultura" size="5" heading="Dobre praktyki">
 *     <a href="https://portal.example.org/praktyki/practices?category=kultura">Dobre praktyki w kulturze</a>
 *   </praktyki-list>
 *
 * The link inside stays for as long as there is no list: before the script runs, without JavaScript, when the portal is
 * down, answers with an error or not at all.
 *
 * Attributes
 *   portal         where the portal's pages are; the portal that the script came from unless given
 *   category, voivodeship, unit-type, q, sort, size
 *                  what to list, as in the addresses of the portal's own list
 *   heading        above the list; none unless given
 *   heading-level  of that heading, 2 to 5; 2 unless given
 *   lang           "pl" or "en", with or without a region as in "pl-PL"; Polish unless given
 *
 * Looks: colours and fonts are those around the element. Custom properties
 *   --praktyki-accent, --praktyki-line, --praktyki-surface, --praktyki-quiet, --praktyki-gap, --praktyki-radius
 * and parts
 *   section, heading, cards, card, topic, title, link, excerpt, facts, state, empty, all
 *
 * A host with a Content-Security-Policy allows the portal's origin in script-src and connect-src, nothing else. The element
 * keeps no data, sets no cookie, sends no credentials and defines no global name.
 */

const LIST_PARAMETERS = ['category', 'voivodeship', 'unit-type', 'q', 'sort', 'size', 'lang'];
const ATTRIBUTES = ['portal', 'heading', 'heading-level', ...LIST_PARAMETERS];
const PATIENCE_MS = 8000;
const NAMES = { pl: 'Dobre praktyki', en: 'Good practices' };

/**
 * What may stand in a list, and with which attributes beside `lang` and `class`, which becomes `part`; everything else is
 * left out.
 *
 * @type {Record<string, string[]>}
 */
const ALLOWED = { A: ['href'], H3: [], LI: [], P: [], SPAN: [], TIME: ['datetime'], UL: [] };

/** Works under a host's `style-src 'self'`, which forbids style elements and attributes; shared by all lists of a page. */
const SHEET = new CSSStyleSheet();
SHEET.replaceSync(`
    :host { display: block; color-scheme: inherit; overflow-wrap: break-word; }
    :host([hidden]) { display: none; }
    * { box-sizing: border-box; }
    [part="heading"] { margin: 0 0 0.75em; line-height: 1.25; }
    ul { list-style-type: ""; margin: 0; padding: 0; display: grid; gap: var(--praktyki-gap, 0.75rem); }
    li {
        padding: 0.9em 1.1em;
        background: var(--praktyki-surface, transparent);
        border: 1px solid var(--praktyki-line, color-mix(in srgb, currentcolor 25%, transparent));
        border-inline-start: 4px solid var(--praktyki-accent, currentcolor);
        border-radius: var(--praktyki-radius, 4px);
    }
    p { margin: 0; }
    [part="title"] { margin: 0; font-size: 1.1em; line-height: 1.3; font-weight: 600; }
    [part="topic"], [part="facts"] {
        font-size: 0.9em; color: var(--praktyki-quiet, color-mix(in srgb, currentcolor 82%, transparent));
    }
    [part="excerpt"] { margin-block: 0.4em; }
    [part="facts"] { display: flex; flex-wrap: wrap; gap: 0 1.25em; }
    a { color: var(--praktyki-accent, LinkText); text-underline-offset: 0.18em; }
    a:hover { text-decoration-thickness: 0.14em; }
    a:focus-visible { outline: 3px solid currentcolor; outline-offset: 2px; }
    [part="all"] { margin-top: 0.9em; }
    [part="link"] { display: inline-block; min-height: 24px; }
`);

/** The list of practices. */
class PraktykiList extends HTMLElement {
    static observedAttributes = ATTRIBUTES;

    /** @type {ShadowRoot} */
    #root;

    /** @type {AbortController | undefined} */
    #loading;

    #planned = false;

    constructor() {
        super();
        this.#root = this.attachShadow({ mode: 'open' });
        this.#root.adoptedStyleSheets = [SHEET];
        this.#showLink();
    }

    connectedCallback() {
        this.#plan();
    }

    disconnectedCallback() {
        this.#loading?.abort();
    }

    attributeChangedCallback() {
        this.#plan();
    }

    /** Loads once for all the attributes that change in one go. */
    #plan() {
        if (this.#planned) {
            return;
        }
        this.#planned = true;
        queueMicrotask(() => {
            this.#planned = false;
            if (this.isConnected) {
                this.#load();
            }
        });
    }

    async #load() {
        this.#loading?.abort();
        const loading = new AbortController();
        this.#loading = loading;
        const timer = setTimeout(() => loading.abort(), PATIENCE_MS);
        try {
            const address = this.#address();
            const response = await fetch(address, {
                signal: loading.signal,
                credentials: 'omit',
                cache: 'no-cache',
                referrerPolicy: 'strict-origin-when-cross-origin',
            });
            if (!response.ok) {
                throw new Error(`${address} answered ${response.status}: ${await response.text()}`);
            }
            const html = await response.text();
            if (this.#loading === loading) {
                this.#showList(html, address);
            }
        } catch (error) {
            // A newer load or a removed element has its own say; otherwise the link is what is left.
            if (this.#loading === loading && this.isConnected) {
                this.#showLink();
                console.warn('praktyki-list:', error);
            }
        } finally {
            clearTimeout(timer);
        }
    }

    /**
     * Where the list is fetched from.
     *
     * @returns {URL}
     */
    #address() {
        const portal = new URL(this.getAttribute('portal') ?? new URL('../..', import.meta.url), document.baseURI);
        if (portal.protocol !== 'https:' && portal.protocol !== 'http:') {
            throw new Error(`portal is not a web address: ${portal}`);
        }
        const address = new URL(`${portal.origin}${portal.pathname.replace(/\/+$/, '')}/embed/v1/list`);
        for (const name of LIST_PARAMETERS) {
            const value = this.getAttribute(name);
            if (value) {
                address.searchParams.set(name, value);
            }
        }
        return address;
    }

    /** Shows what stands inside the element. */
    #showLink() {
        this.#root.replaceChildren(document.createElement('slot'));
    }

    /**
     * Shows the list.
     *
     * @param {string} html as the portal sent it
     * @param {URL} address where it came from; its links are relative to that
     */
    #showList(html, address) {
        // A parsed document is inert: no script of it runs and nothing of it loads. Only copies of known elements leave it.
        const parsed = new DOMParser().parseFromString(html, 'text/html');
        if (!parsed.querySelector('.cards, .empty')) {
            throw new Error(`${address} answered with something other than a list`);
        }
        const level = Math.min(5, Math.max(2, Number.parseInt(this.getAttribute('heading-level') ?? '2', 10) || 2));
        const language = /^en(-|$)/i.test(this.getAttribute('lang') ?? '') ? 'en' : 'pl';
        const section = document.createElement('section');
        section.setAttribute('part', 'section');
        section.lang = language;
        const text = this.getAttribute('heading');
        if (text) {
            const heading = document.createElement(`h${level}`);
            heading.id = 'heading';
            heading.setAttribute('part', 'heading');
            heading.textContent = text;
            section.setAttribute('aria-labelledby', 'heading');
            section.append(heading);
        } else {
            section.setAttribute('aria-label', NAMES[language]);
        }
        section.append(...copies(parsed.body, address, text ? level + 1 : level));
        this.#root.replaceChildren(section);
    }
}

/**
 * Copies what stands inside a node, as far as it is allowed; what is not is dropped with all that is in it.
 *
 * @param {Node} parent
 * @param {URL} address what links are relative to
 * @param {number} level of the titles' headings
 * @returns {Node[]}
 */
function copies(parent, address, level) {
    return [...parent.childNodes].flatMap((node) => {
        if (node.nodeType === Node.TEXT_NODE) {
            return [document.createTextNode(node.nodeValue ?? '')];
        }
        if (!(node instanceof Element) || !(node.tagName in ALLOWED)) {
            return [];
        }
        const copy = document.createElement(node.tagName === 'H3' ? `h${level}` : node.tagName);
        for (const name of ['class', 'lang', ...ALLOWED[node.tagName]]) {
            const value = node.getAttribute(name);
            if (value !== null) {
                setAttribute(copy, name, value, address);
            }
        }
        copy.append(...copies(node, address, level));
        return [copy];
    });
}

/**
 * Sets an attribute: a class as the part of that name, a link only where it leads to a web address.
 *
 * @param {Element} element
 * @param {string} name
 * @param {string} value
 * @param {URL} address what links are relative to
 */
function setAttribute(element, name, value, address) {
    if (name !== 'href') {
        element.setAttribute(name === 'class' ? 'part' : name, value);
        return;
    }
    const target = URL.canParse(value, address) ? new URL(value, address) : undefined;
    if (target && (target.protocol === 'https:' || target.protocol === 'http:')) {
        element.setAttribute(name, target.href);
    }
}

// A page may carry the script twice; the first one counts.
if (!customElements.get('praktyki-list')) {
    customElements.define('praktyki-list', PraktykiList);
}
