/*
 * <praktyki-point-map>: Poland with its voivodeships, on which a point is set by a click, or moved by dragging. Its value is
 * "latitude,longitude", or empty. The two numbers beside it are the way for keyboards; nothing comes from another server.
 */
import * as L from 'leaflet';
import outlines from './outlines.js';

const PROPERTIES = ['words', 'readonly', 'value'];
const POLAND = [[49.0, 14.1], [54.85, 24.15]];
const NEAR = 9;
const DECIMALS = 5;

class PointMap extends HTMLElement {
  #given = { words: {}, readonly: false, value: '' };
  #map = null;
  #marker = null;
  #watch = null;

  constructor() {
    super();
    for (const name of PROPERTIES.filter((property) => Object.hasOwn(this, property))) {
      this.#given[name] = this[name];
      delete this[name];
    }
  }

  static {
    for (const name of PROPERTIES) {
      Object.defineProperty(this.prototype, name, {
        get() {
          return this.#given[name];
        },
        set(value) {
          this.#given[name] = value ?? '';
          this.#draw(false);
        },
      });
    }
  }

  connectedCallback() {
    if (this.#map !== null) {
      return;
    }
    const { words } = this.#given;
    const area = document.createElement('div');
    area.className = 'point-map';
    area.setAttribute('role', 'region');
    area.setAttribute('aria-label', words.label ?? '');
    this.replaceChildren(area);
    this.#map = L.map(area, { zoomControl: false, scrollWheelZoom: false, zoomAnimation: false, minZoom: 4, maxZoom: 15 });
    L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(this.#map);
    this.#map.attributionControl.setPrefix(false).addAttribution(words.credit ?? '');
    L.polygon(outlines, { className: 'voivodeship', interactive: false }).addTo(this.#map);
    this.#map.fitBounds(POLAND);
    this.#map.on('click', (click) => this.#choose(click.latlng));
    this.#watch = new ResizeObserver(() => this.#map?.invalidateSize());
    this.#watch.observe(area);
    this.#draw(true);
  }

  disconnectedCallback() {
    this.#watch?.disconnect();
    this.#map?.remove();
    this.#map = null;
    this.#marker = null;
  }

  #choose({ lat, lng }) {
    if (!this.#given.readonly) {
      this.#given.value = `${lat.toFixed(DECIMALS)},${lng.toFixed(DECIMALS)}`;
      this.#draw(false);
      this.dispatchEvent(new CustomEvent('value-changed'));
    }
  }

  /* The first point is looked at closely; another one only where it is out of sight: the map does not jump under the hand. */
  #draw(closely) {
    if (this.#map === null) {
      return;
    }
    this.#marker?.remove();
    this.#marker = null;
    if (this.#given.value === '') {
      return;
    }
    const place = this.#given.value.split(',').map(Number);
    const icon = L.divIcon({ className: 'point-map-pin', iconSize: [22, 22] });
    this.#marker = L.marker(place, { draggable: !this.#given.readonly, icon, keyboard: false }).addTo(this.#map);
    this.#marker.on('dragend', () => this.#choose(this.#marker.getLatLng()));
    if (closely || !this.#map.getBounds().contains(place)) {
      this.#map.setView(place, Math.max(this.#map.getZoom(), NEAR), { animate: false });
    }
  }
}

customElements.define('praktyki-point-map', PointMap);
