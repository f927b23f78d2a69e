/* What rich text may hold. Whatever is typed or pasted is poured into this form, and what does not fit runs out. */
import { DOMParser as Reader, DOMSerializer, Schema } from 'prosemirror-model';

const SAFE = /^(?:https?|mailto|tel):/i;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Whether a link may lead there: the server keeps no others. */
export function isSafeAddress(address) {
  return SAFE.test(address) || (address !== '' && !SCHEME.test(address));
}

function block(tag, content, more = {}) {
  return { content, parseDOM: [{ tag }], toDOM: () => [tag, 0], ...more };
}

function cell(tag) {
  return {
    content: 'block+',
    isolating: true,
    attrs: { colspan: { default: null }, rowspan: { default: null } },
    parseDOM: [
      {
        tag,
        getAttrs: (dom) => ({ colspan: dom.getAttribute('colspan'), rowspan: dom.getAttribute('rowspan') }),
      },
    ],
    toDOM: (node) => [tag, node.attrs, 0],
  };
}

function mark(tag, ...others) {
  return { parseDOM: [{ tag }, ...others], toDOM: () => [tag, 0] };
}

/** Some programs wrap all they copy in a b or an i that is not meant. */
function unless(property, value) {
  return (dom) => dom.style[property] !== value && null;
}

const nodes = {
  doc: { content: '(paragraph | block)+' },
  /* Text that stands in a list item, cell or quotation without a paragraph of its own; the first of its group, so the usual one. */
  line: {
    content: 'inline*',
    group: 'block',
    parseDOM: [{ tag: 'div[data-line]' }],
    toDOM: () => ['div', { 'data-line': '' }, 0],
  },
  paragraph: block('p', 'inline*', { group: 'block' }),
  heading: {
    content: 'inline*',
    group: 'block',
    defining: true,
    attrs: { level: { default: 3 } },
    parseDOM: [
      { tag: 'h1, h2, h3', attrs: { level: 3 } },
      { tag: 'h4, h5, h6', attrs: { level: 4 } },
    ],
    toDOM: (node) => ['h' + node.attrs.level, 0],
  },
  bullets: block('ul', 'item+', { group: 'block' }),
  numbers: block('ol', 'item+', { group: 'block' }),
  item: block('li', 'block+', { defining: true }),
  quote: block('blockquote', 'block+', { group: 'block', defining: true }),
  rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
  table: block('table', 'caption? (head | body | foot | row)+', { group: 'block', isolating: true }),
  caption: block('caption', 'inline*', { isolating: true }),
  head: block('thead', 'row+'),
  body: block('tbody', 'row+'),
  foot: block('tfoot', 'row+'),
  row: block('tr', '(dataCell | headCell)+'),
  dataCell: cell('td'),
  headCell: cell('th'),
  terms: block('dl', '(term | meaning)+', { group: 'block' }),
  term: block('dt', 'inline*'),
  meaning: block('dd', 'block+'),
  text: { group: 'inline' },
  break: {
    group: 'inline',
    inline: true,
    selectable: false,
    parseDOM: [{ tag: 'br' }],
    toDOM: () => ['br'],
    leafText: () => '\n',
  },
};

const marks = {
  link: {
    inclusive: false,
    attrs: { href: {}, title: { default: null } },
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (dom) =>
          isSafeAddress(dom.getAttribute('href').trim()) && {
            href: dom.getAttribute('href').trim(),
            title: dom.getAttribute('title'),
          },
      },
    ],
    toDOM: (node) => ['a', node.attrs, 0],
  },
  strong: mark(
    'strong',
    { tag: 'b', getAttrs: unless('fontWeight', 'normal') },
    { style: 'font-weight', getAttrs: (value) => /^(?:bold(?:er)?|[6-9]\d\d)$/.test(value) && null },
  ),
  em: mark('em', { tag: 'i', getAttrs: unless('fontStyle', 'normal') }, { style: 'font-style=italic' }),
  u: mark('u'),
  sub: mark('sub'),
  sup: mark('sup'),
};

export const schema = new Schema({ nodes, marks });

/** Reads HTML without running or loading anything of it. Text without any markup keeps its lines. */
export function fromHtml(html) {
  const lines = html.includes('<') ? html : html.split('\n').map((line) => `<p>${line}</p>`).join('');
  const page = new DOMParser().parseFromString(lines, 'text/html');
  return Reader.fromSchema(schema).parse(page.body);
}

/** Writes HTML; no text at all is nothing at all. */
export function toHtml(doc) {
  const page = document.implementation.createHTMLDocument('');
  page.body.append(DOMSerializer.fromSchema(schema).serializeFragment(doc.content, { document: page }));
  for (const line of page.body.querySelectorAll('[data-line]')) {
    unwrap(line, page);
  }
  return page.body.textContent.trim() === '' ? '' : page.body.innerHTML;
}

function unwrap(line, page) {
  if (line.parentNode === page.body) {
    const paragraph = page.createElement('p');
    paragraph.append(...line.childNodes);
    line.replaceWith(paragraph);
    return;
  }
  if (line.nextElementSibling?.hasAttribute('data-line')) {
    line.after(page.createElement('br'));
  }
  line.replaceWith(...line.childNodes);
}
