// The page of a partnership: a slider over the days on which something changed.
// Without this script a day is entered in the form, or chosen from the links.

const form = document.querySelector('#day');
const said = document.querySelector('#day-said');
const field = document.querySelector('#day-on');
const steps = [...form.querySelectorAll('.days a')];
let loading;

/** The last change until a day, or the first of all. */
function stepOf(day) {
    return Math.max(0, steps.findLastIndex((step) => step.dataset.day <= day));
}

/** Puts what holds on another day in the place of what is shown; the browser goes there itself where that fails. */
async function show(address) {
    loading?.abort();
    loading = new AbortController();
    const { signal } = loading;
    try {
        const response = await fetch(address, { signal });
        const page = new DOMParser().parseFromString(await response.text(), 'text/html');
        const now = document.querySelectorAll('[data-of-day]');
        const then = page.querySelectorAll('[data-of-day]');
        if (!response.ok || now.length !== then.length) {
            throw new Error(address);
        }
        const open = document.querySelector('.timeline details')?.open;
        now.forEach((part, i) => part.replaceWith(then[i]));
        document.querySelectorAll('.timeline details').forEach((table) => (table.open = open));
        document.title = page.title;
        field.value = page.querySelector('#day-on').value;
        history.replaceState(null, '', address);
        const total = document.querySelector('#members ~ .total, #members ~ .instead');
        said.textContent = [document.querySelector('#members').textContent, total?.textContent ?? ''].join(': ');
    } catch {
        if (!signal.aborted) {
            location.assign(address);
        }
    }
}

/** A slider above the list of days; a reader hears the day, not its number. */
function addSlider() {
    const label = document.createElement('label');
    const slider = document.createElement('input');
    const day = document.createElement('output');
    const row = document.createElement('p');
    const name = () => steps[slider.valueAsNumber].textContent;
    slider.type = 'range';
    slider.id = 'day-slider';
    slider.max = String(steps.length - 1);
    slider.value = String(stepOf(field.value));
    label.htmlFor = slider.id;
    label.textContent = form.dataset.label;
    day.htmlFor.add(slider.id);
    row.className = 'slider';
    row.append(label, day, slider);
    const tell = () => {
        slider.setAttribute('aria-valuetext', name());
        day.textContent = name();
    };
    slider.addEventListener('input', tell);
    slider.addEventListener('change', () => show(steps[slider.valueAsNumber].href));
    slider.setAttribute('aria-valuetext', name());
    form.querySelector('.choice').after(row);
}

if (steps.length > 1) {
    addSlider();
}
