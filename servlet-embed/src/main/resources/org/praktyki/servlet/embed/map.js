/** What <praktyki-map> needs beside praktyki.js: the drawing. */

const Widget = Object.getPrototypeOf(/** @type {!Object} */ (customElements.get('praktyki-list')));

Widget.extend('map', {
    allowed: {
        svg: ['viewBox', 'role', 'fill'],
        a: ['href'],
        path: ['d', 'fill-opacity', 'stroke'],
        circle: ['cx', 'cy', 'r', 'fill-opacity', 'pointer-events'],
        text: ['x', 'y', 'text-anchor', 'dominant-baseline', 'font-size'],
    },
    css: `
[part="map"] { display: block; width: 100%; max-width: 40em; color: var(--praktyki-accent, currentcolor); overflow: visible; }
[part="map"] a { color: inherit; text-decoration: none; }
[part="map"] path { stroke-opacity: 0.6; }
[part="map"] text { pointer-events: none; font-weight: 600; }
[part="map"] a:hover path { fill-opacity: 0.45; }
[part="map"] a:focus-visible { outline: none; }
[part="map"] a:focus-visible path { stroke-opacity: 1; stroke-width: 6; }
summary { min-height: 24px; cursor: pointer; }
table { border-collapse: collapse; margin-top: 0.5em; }
th, td { padding: 0.25em 1em 0.25em 0; border-bottom: 1px solid var(--praktyki-line, color-mix(in srgb, currentcolor 25%, transparent)); text-align: start; font-weight: inherit; }
td { text-align: end; font-variant-numeric: tabular-nums; padding-inline-end: 0; }
`,
});
