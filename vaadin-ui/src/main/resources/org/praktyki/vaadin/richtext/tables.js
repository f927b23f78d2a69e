/* Tables without tricks: rows and columns come and go; where cells span several, the shape is left as it is. */
import { TextSelection } from 'prosemirror-state';
import { around } from './commands.js';
import { schema } from './schema.js';

const { body, dataCell, head, headCell, paragraph, row, table } = schema.nodes;

/** The cell with the cursor, its row and its table. */
function place(state) {
  const cell = around(state, dataCell, headCell);
  if (cell === null) {
    return null;
  }
  const { $from } = state.selection;
  let depth = cell.depth - 1;
  while ($from.node(depth).type !== table) {
    depth--;
  }
  return { $from, cell, row: cell.depth - 1, table: depth, column: $from.index(cell.depth - 1) };
}

export function isInTable(state) {
  return place(state) !== null;
}

function rowsOf($from, depth) {
  const rows = [];
  $from.node(depth).descendants((node, position) => {
    if (node.type === row) {
      rows.push({ node, from: $from.start(depth) + position });
    }
    return node.type !== row;
  });
  return rows;
}

function isRegular(rows) {
  const wide = ({ colspan, rowspan }) => (colspan ?? 1) > 1 || (rowspan ?? 1) > 1;
  return rows.every(({ node }) => node.content.content.every((cell) => !wide(cell.attrs)));
}

/** A command inside a table, for those without spans. */
function inRegularTable(change) {
  return (state, dispatch) => {
    const at = place(state);
    const rows = at === null ? [] : rowsOf(at.$from, at.table);
    if (at === null || !isRegular(rows)) {
      return false;
    }
    dispatch?.(change(state.tr, at, rows).scrollIntoView());
    return true;
  };
}

export function insertTable(state, dispatch) {
  const { $from } = state.selection;
  const depth = $from.depth;
  if (depth === 0 || isInTable(state) || !$from.node(depth - 1).canReplaceWith($from.index(depth - 1), $from.index(depth - 1), table)) {
    return false;
  }
  const cells = (type) => row.create(null, [0, 1, 2].map(() => type.createAndFill()));
  const made = table.create(null, [
    head.create(null, cells(headCell)),
    body.create(null, [cells(dataCell), cells(dataCell)]),
  ]);
  const from = $from.parent.content.size === 0 ? $from.before(depth) : $from.after(depth);
  const isLast = $from.after(depth) === $from.end(depth - 1);
  const transaction = state.tr.replaceWith(from, $from.after(depth), isLast ? [made, paragraph.create()] : [made]);
  dispatch?.(transaction.setSelection(TextSelection.near(transaction.doc.resolve(from + 1))).scrollIntoView());
  return true;
}

/** Below a row of headings the body begins. */
export const addRow = inRegularTable((transaction, { $from, row: depth }) => {
  const group = $from.node(depth - 1);
  const next = group.type === head ? $from.node(depth - 2).maybeChild($from.indexAfter(depth - 2)) : null;
  const position = next?.type === body ? $from.after(depth - 1) + 1 : $from.after(depth);
  const types = $from.node(depth).content.content.map((cell) => (next?.type === body ? dataCell : cell.type));
  transaction.insert(position, row.create(null, types.map((type) => type.createAndFill())));
  return transaction.setSelection(TextSelection.near(transaction.doc.resolve(position + 1)));
});

export const addColumn = inRegularTable((transaction, { column }, rows) => {
  for (const { node, from } of rows.reverse()) {
    const index = Math.min(column, node.childCount - 1);
    transaction.insert(from + 1 + offset(node, index + 1), node.child(index).type.createAndFill());
  }
  return transaction;
});

export const deleteRow = inRegularTable((transaction, { $from, row: depth, table: outer }, rows) => {
  const whole = rows.length === 1 ? outer : $from.node(depth - 1).childCount === 1 ? depth - 1 : depth;
  return transaction.delete($from.before(whole), $from.after(whole));
});

export const deleteColumn = inRegularTable((transaction, { $from, column, table: outer }, rows) => {
  if (rows.some(({ node }) => node.childCount === 1)) {
    return transaction.delete($from.before(outer), $from.after(outer));
  }
  for (const { node, from } of rows.reverse()) {
    if (column < node.childCount) {
      transaction.delete(from + 1 + offset(node, column), from + 1 + offset(node, column + 1));
    }
  }
  return transaction;
});

export function deleteTable(state, dispatch) {
  const at = place(state);
  if (at !== null) {
    dispatch?.(state.tr.delete(at.$from.before(at.table), at.$from.after(at.table)).scrollIntoView());
  }
  return at !== null;
}

/** A place to go on writing. */
export function paragraphBelow(state, dispatch) {
  const at = place(state);
  if (at !== null) {
    const position = at.$from.after(at.table);
    const transaction = state.tr.insert(position, paragraph.create());
    dispatch?.(transaction.setSelection(TextSelection.near(transaction.doc.resolve(position + 1))).scrollIntoView());
  }
  return at !== null;
}

function offset(node, index) {
  return node.content.content.slice(0, index).reduce((size, child) => size + child.nodeSize, 0);
}
