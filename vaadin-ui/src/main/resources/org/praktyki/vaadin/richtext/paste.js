/* Word writes list items as paragraphs with the mark as text. They become the list that the author saw. */

/** Gives pasted HTML the structure that it only looks as if it had; styles fall away with the schema. */
export function cleanPaste(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  let list = null;
  for (const paragraph of page.querySelectorAll('p')) {
    if (!/mso-list:\s*l\d/i.test(paragraph.getAttribute('style') ?? '')) {
      list = null;
      continue;
    }
    const ordered = /[a-z\d]\s*[.)]/i.test(takeMark(paragraph));
    if (list === null || paragraph.previousElementSibling !== list) {
      list = page.createElement(ordered ? 'ol' : 'ul');
      paragraph.before(list);
    }
    const item = page.createElement('li');
    item.append(...paragraph.childNodes);
    list.append(item);
    paragraph.remove();
  }
  return page.body.innerHTML;
}

function takeMark(paragraph) {
  const mark = paragraph.querySelector('[style*="mso-list:Ignore" i], [style*="mso-list: Ignore" i]');
  const text = mark?.textContent ?? '';
  mark?.remove();
  return text;
}
