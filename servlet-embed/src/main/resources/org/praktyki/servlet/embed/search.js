/** What <praktyki-search> needs beside praktyki.js: the field, and finding without leaving the page. */

const Widget = Object.getPrototypeOf(/** @type {!Object} */ (customElements.get('praktyki-list')));

/**
 * What is used of the element.
 *
 * @typedef {{
 *   reserve: function(number): void,
 *   ask: function(!Object<string, string>, !AbortController): !Promise<function(number): !Array<!Element>>,
 *   language: string
 * }}
 */
let Asking;

/** @type {!Object<string, !Array<string>>} what is said while it is looked, and when it could not be */
const SAID = {
    pl: ['Szukam…', 'Wyszukiwarka nie odpowiada. Wyniki są na stronie bazy praktyk.', 'Pokaż wyniki'],
    en: ['Searching…', 'The search does not answer. The results are on the site of the practices.', 'Show the results'],
};

/**
 * What was found, without the field, and in a place that is read out when it changes.
 *
 * @param {!Array<!Element>} parts
 * @param {!Element} status
 * @param {!Element} results
 */
function show(parts, status, results) {
    const said = parts.filter((part) => /^(instead|empty|total)$/.test(part.getAttribute('part') ?? ''));
    status.replaceChildren(...said.map((part) => {
        const line = document.createElement('span');
        line.textContent = `${part.textContent} `;
        return line;
    }));
    results.replaceChildren(...parts.filter((part) => !said.includes(part) && part.localName !== 'form'));
}

/**
 * @param {!Element} status
 * @param {!Element} results
 * @param {!HTMLFormElement} form
 * @param {string} language
 */
function lead(status, results, form, language) {
    const link = document.createElement('a');
    const address = new URL(form.action);
    for (const { name, value } of /** @type {!Array<!HTMLInputElement>} */ ([...form.querySelectorAll('input')])) {
        address.searchParams.append(name, value);
    }
    link.href = address.href;
    link.setAttribute('part', 'link');
    link.textContent = SAID[language][2];
    status.textContent = SAID[language][1];
    results.replaceChildren(link);
}

Widget.extend('search', {
    allowed: {
        FORM: ['role', 'action', 'method'],
        LABEL: [],
        INPUT: ['type', 'name', 'value', 'maxlength', 'autocomplete'],
        BUTTON: ['type'],
    },
    css: `
[part="search"] { display: flex; flex-wrap: wrap; gap: 0.5em; align-items: end; }
[part="label"] { flex: 1 1 14em; }
input, button { font: inherit; min-height: 2.75em; border-radius: var(--praktyki-radius, 4px); }
[part="words"] { display: block; width: 100%; margin-top: 0.25em; padding: 0.4em 0.7em; border: 1px solid currentcolor; background: Field; color: FieldText; }
[part="submit"] { padding: 0.4em 1.2em; border: 1px solid currentcolor; background: var(--praktyki-surface, transparent); color: inherit; cursor: pointer; }
[part="status"]:not(:empty) { margin-block: 0.9em 0.6em; }
`,

    /**
     * @param {!Asking} element
     * @param {!Element} section
     * @param {number} level
     */
    shown(element, section, level) {
        const form = /** @type {!HTMLFormElement} */ (section.querySelector('form'));
        const words = /** @type {!HTMLInputElement} */ (form.querySelector('[type="search"]'));
        const status = document.createElement('p');
        status.setAttribute('role', 'status');
        status.setAttribute('part', 'status');
        const results = document.createElement('div');
        results.setAttribute('part', 'results');
        const parts = [...section.children];
        show(parts.slice(parts.indexOf(form)), status, results);
        section.append(status, results);
        let latest = new AbortController();
        form.addEventListener('submit', async (event) => {
            event.preventDefault();
            latest.abort();
            const own = latest = new AbortController();
            if (!words.value.trim()) {
                words.focus();
                return;
            }
            // the room is made at once, so that nothing moves when the answer comes later
            element.reserve(5);
            status.textContent = SAID[element.language][0];
            try {
                const answer = await element.ask({ q: words.value }, own);
                if (own === latest) {
                    show(answer(level).filter((part) => part instanceof Element), status, results);
                }
            } catch (error) {
                if (own === latest) {
                    console.warn('praktyki-search:', error);
                    lead(status, results, form, element.language);
                }
            }
        });
    },
});
