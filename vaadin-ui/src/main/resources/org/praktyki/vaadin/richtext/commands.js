/* What the toolbar and the keyboard do to the text. */
import { lift, setBlockType, wrapIn } from 'prosemirror-commands';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import { schema } from './schema.js';

const { bullets, dataCell, headCell, item, line, meaning, numbers, paragraph, quote } = schema.nodes;

/** The innermost node of one of these types around the cursor; what lies outside of a table's cell does not count. */
export function around(state, ...types) {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth);
    if (types.includes(node.type)) {
      return { node, depth, from: $from.before(depth), to: $from.after(depth) };
    }
    if (node.type === dataCell || node.type === headCell) {
      return null;
    }
  }
  return null;
}

/** No heading any more. */
export function plain(state, dispatch) {
  const { $from } = state.selection;
  const holder = $from.depth > 0 ? $from.node(-1).type : null;
  return setBlockType([item, meaning, dataCell, headCell].includes(holder) ? line : paragraph)(state, dispatch);
}

/** Makes a list, or another kind of list, or none where it was one of that kind. */
export function toggleList(type) {
  return (state, dispatch) => {
    const list = around(state, bullets, numbers);
    if (list === null) {
      return wrapInList(type)(state, dispatch && ((transaction) => dispatch(withoutParagraphs(transaction))));
    }
    if (list.node.type === type) {
      return liftListItem(item)(state, dispatch);
    }
    dispatch?.(state.tr.setNodeMarkup(list.from, type));
    return true;
  };
}

/** Items of a new list hold their text itself. */
function withoutParagraphs(transaction) {
  const { from, to } = transaction.selection;
  transaction.doc.nodesBetween(from, to, (node, position, parent) => {
    if (node.type === paragraph && parent.type === item) {
      transaction.setNodeMarkup(position, line);
    }
  });
  return transaction;
}

export function toggleQuote(state, dispatch) {
  return around(state, quote) ? lift(state, dispatch) : wrapIn(quote)(state, dispatch);
}

/** Whether a mark is on where the cursor is, or somewhere in what is selected. */
export function hasMark(state, type) {
  const { empty, from, to, $from } = state.selection;
  return empty
    ? Boolean(type.isInSet(state.storedMarks ?? $from.marks()))
    : state.doc.rangeHasMark(from, to, type);
}

/** The link around the cursor or at the start of the selection, with all of its text. */
export function linkAround(state) {
  const { $from } = state.selection;
  const at = (index) => $from.parent.maybeChild(index)?.marks.find((found) => found.type === schema.marks.link);
  const index = $from.index();
  const start = at(index) || $from.textOffset > 0 ? index : index - 1;
  const mark = at(start);
  if (!mark) {
    return null;
  }
  let from = $from.posAtIndex(start);
  let to = $from.posAtIndex(start + 1);
  for (let i = start - 1; i >= 0 && mark.isInSet($from.parent.child(i).marks); i--) {
    from = $from.posAtIndex(i);
  }
  for (let i = start + 1; i < $from.parent.childCount && mark.isInSet($from.parent.child(i).marks); i++) {
    to = $from.posAtIndex(i + 1);
  }
  return { mark, from, to };
}

/** Leads the selection, or the link that is there, to an address; to none, where that is empty. */
export function setLink(state, dispatch, address) {
  const link = linkAround(state);
  const { empty, from, to } = state.selection;
  const range = empty && link ? link : { from, to };
  const transaction = state.tr.removeMark(range.from, range.to, schema.marks.link);
  if (address !== '') {
    const mark = schema.marks.link.create({ href: address, title: link?.mark.attrs.title ?? null });
    if (range.from === range.to) {
      transaction.insert(range.from, schema.text(address.replace(/^(?:mailto|tel):/, ''), [mark]));
    } else {
      transaction.addMark(range.from, range.to, mark);
    }
  }
  dispatch(transaction.scrollIntoView());
}
