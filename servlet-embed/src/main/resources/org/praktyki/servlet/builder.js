// The page "embed on your site": shows what is chosen at once, and copies the lines.
// Without this script the form is sent by its button, and the lines are selected by hand.

const PAUSE = 400;
const form = document.querySelector('#builder');
const said = document.querySelector('#said');
let waiting;
let loading;

/** Copies what stands in a block of code; where the browser refuses, selects it for the reader to copy. */
async function copy(code) {
    try {
        await navigator.clipboard.writeText(code.textContent);
        said.textContent = form.dataset.copied;
    } catch {
        getSelection().selectAllChildren(code);
    }
}

/** Gives each block of code a button. */
function addButtons() {
    for (const block of document.querySelectorAll('#made pre')) {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'copy';
        button.textContent = form.dataset.copy;
        const about = block.getAttribute('aria-labelledby');
        const name = about ? document.getElementById(about).textContent : block.getAttribute('aria-label');
        button.setAttribute('aria-label', `${form.dataset.copy}: ${name}`);
        button.addEventListener('click', () => copy(block.querySelector('code')));
        block.before(button);
    }
}

/** The form's own address, without what was left empty. */
function address() {
    const chosen = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ''));
    return `${form.action}?${chosen}`;
}

/** Another widget has other options, so the whole page is asked for then; otherwise only what comes of it is renewed. */
async function renew() {
    loading?.abort();
    loading = new AbortController();
    const target = address();
    try {
        const response = await fetch(target, { signal: loading.signal });
        if (!response.ok) {
            return;
        }
        const page = new DOMParser().parseFromString(await response.text(), 'text/html');
        document.querySelector('#made').replaceChildren(...page.querySelector('#made').childNodes);
        history.replaceState(null, '', target);
        addButtons();
        said.textContent = form.dataset.renewed;
    } catch {
        // the button is still there
    }
}

form.addEventListener('change', (event) => {
    clearTimeout(waiting);
    if (event.target.name === 'widget') {
        location.assign(address());
    } else if (form.checkValidity()) {
        waiting = setTimeout(renew, PAUSE);
    }
});
addButtons();
