/**
 * Within a frame page: tells the page around it how high it is. It speaks as WordPress listens, which gives each frame a secret
 * behind the hash of its address; praktyki's own helper listens to the same.
 */

const secret = /[#&?]secret=([\w-]+)/.exec(location.hash)?.[1];

/**
 * @param {string} message
 * @param {(string|number)} value
 */
function tell(message, value) {
    parent.postMessage(secret ? { message, value, secret } : { message, value }, '*');
}

function tellHeight() {
    tell('height', Math.ceil(document.documentElement.getBoundingClientRect().height));
}

/** Finds within the frame: where a sandbox forbids forms, their addresses can be gone to all the same. */
function find(form) {
    const here = new URL(location.href);
    here.searchParams.set('q', form.elements.q.value);
    location.assign(here.href);
}

new ResizeObserver(tellHeight).observe(document.documentElement);
addEventListener('message', ({ source, data }) => source === parent && data?.message === 'height?' && tellHeight());

// A sandbox may keep links from leading out of the frame; the page around it can follow them.
if (secret || origin === 'null') {
    document.addEventListener('click', (event) => {
        const link = event.target.closest('a[href]');
        if (link) {
            tell('link', link.href.baseVal ? new URL(link.href.baseVal, location.href).href : link.href);
        }
    });
}

document.addEventListener('click', (event) => {
    const button = event.target.closest('button[type="submit"]');
    if (button) {
        event.preventDefault();
        find(button.form);
    }
});
document.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.target.matches('input[type="search"]')) {
        event.preventDefault();
        find(event.target.form);
    }
});
