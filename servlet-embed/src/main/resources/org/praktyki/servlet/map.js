/*
 * The map of practices, point by point, over the voivodeships. The page is whole without it: where a script may not run, or
 * something cannot be fetched, the server's own drawing stays. Nothing comes from another server unless the visitor asks for the
 * background, and then pictures alone.
 */
(() => {
    'use strict';

    const area = document.querySelector('.points');
    const drawing = document.querySelector('.voivodeships');
    const shown = document.querySelector('.shown');
    const words = area.dataset;

    /** Nearer than this a town hall's entrance could be told from its neighbour's, and no practice is that exact. */
    const NEAREST = 15;
    const ENOUGH = 11;
    const POLAND = [[49.0, 14.1], [54.85, 24.15]];

    const say = (text, value) => text.replace('%s', () => value);

    async function fetched(address) {
        const answer = await fetch(address, { credentials: 'omit' });
        if (!answer.ok) {
            throw new Error(String(answer.status));
        }
        return answer.json();
    }

    function element(name, text) {
        const made = document.createElement(name);
        made.textContent = text;
        return made;
    }

    /** The voivodeships under the points, each as on the server's drawing: its shade, its number, its address. */
    function regions(outlines) {
        return L.geoJSON(outlines, {
            interactive: true,
            onEachFeature: (region, layer) => {
                const drawn = drawing.querySelector(`[data-voivodeship="${region.id}"]`);
                layer.options.className = drawn.getAttribute('class');
                layer.bindTooltip(drawn.querySelector('text').textContent, {
                    className: `number ${drawn.getAttribute('class')}`,
                    direction: 'center',
                    pane: 'numbers',
                    permanent: true,
                });
                layer.on('add', () => {
                    const name = document.createElementNS('http://www.w3.org/2000/svg', 'title');
                    name.textContent = `${region.properties.name}: ${drawn.dataset.count}`;
                    layer.getElement().append(name);
                });
                layer.on('click', () => location.assign(drawn.getAttribute('href')));
            },
        });
    }

    function link(practice) {
        const way = element('a', practice.title);
        way.href = practice.url;
        way.lang = practice.lang;
        return way;
    }

    function place(practice) {
        return [practice.locality, practice.voivodeship].filter(Boolean).join(', ');
    }

    /** What a marker opens: one practice, or several that lie in the same place. */
    function content(practices) {
        const box = document.createElement('div');
        if (practices.length === 1) {
            box.append(link(practices[0]));
            const where = element('p', place(practices[0]));
            where.lang = 'pl';
            box.append(where);
        } else {
            const list = document.createElement('ul');
            practices.forEach(practice => {
                const item = document.createElement('li');
                item.append(link(practice));
                list.append(item);
            });
            box.append(list);
        }
        return box;
    }

    function icon(count) {
        const size = count === 1 ? 24 : 30 + Math.min(18, 3 * Math.floor(Math.log2(count)));
        return L.divIcon({
            className: count === 1 ? 'pin' : 'cluster',
            html: count === 1 ? '' : String(count),
            iconSize: [size, size],
        });
    }

    class Points {
        constructor(map, features) {
            this.map = map;
            this.markers = L.layerGroup().addTo(map);
            this.index = new Supercluster({ radius: 56, maxZoom: NEAREST }).load(features);
            map.on('moveend', () => this.draw());
            this.draw();
        }

        draw() {
            const focused = document.activeElement?.dataset?.point;
            const view = this.map.getBounds().pad(0.2);
            const box = [view.getWest(), view.getSouth(), view.getEast(), view.getNorth()];
            this.markers.clearLayers();
            this.index
                .getClusters(box, Math.round(this.map.getZoom()))
                .sort((one, other) => other.geometry.coordinates[1] - one.geometry.coordinates[1])
                .forEach(found => this.add(found, focused));
        }

        add(found, focused) {
            const [east, north] = found.geometry.coordinates;
            const cluster = found.properties.cluster;
            const count = cluster ? found.properties.point_count : 1;
            const name = cluster
                ? say(words.cluster, count)
                : [found.properties.title, place(found.properties)].filter(Boolean).join(', ');
            const marker = L.marker([north, east], { icon: icon(count), title: name, keyboard: false });
            marker.addTo(this.markers);
            const button = marker.getElement();
            button.tabIndex = 0;
            button.setAttribute('role', 'button');
            button.setAttribute('aria-label', name);
            button.dataset.point = `${north},${east}`;
            marker.on('click', () => this.choose(found, marker));
            button.addEventListener('keydown', press => {
                if (press.key === 'Enter' || press.key === ' ') {
                    press.preventDefault();
                    press.stopPropagation();
                    this.choose(found, marker);
                }
            });
            button.addEventListener('focus', () => {
                if (button.matches(':focus-visible')) {
                    this.map.panInside(marker.getLatLng(), { padding: [40, 40], animate: false });
                }
            });
            if (button.dataset.point === focused) {
                button.focus({ preventScroll: true });
            }
        }

        /** A cluster that can be taken apart by looking closer is looked at more closely; anything else opens. */
        choose(found, marker) {
            const cluster = found.properties.cluster_id;
            const leaves = cluster === undefined ? [found] : this.index.getLeaves(cluster, Infinity);
            const nearer = cluster === undefined ? Infinity : this.index.getClusterExpansionZoom(cluster);
            if (nearer > NEAREST) {
                this.show(content(leaves.map(leaf => leaf.properties)), marker);
                return;
            }
            const bounds = L.latLngBounds(leaves.map(({ geometry }) => [geometry.coordinates[1], geometry.coordinates[0]]));
            const fitting = Math.min(this.map.getBoundsZoom(bounds, false, [50, 50]), ENOUGH);
            this.map.setView(bounds.getCenter(), Math.max(nearer, fitting), { animate: false });
            this.markers.getLayers()[0]?.getElement().focus({ preventScroll: true });
        }

        show(box, marker) {
            const popup = L.popup({ autoPan: true, closeOnEscapeKey: true, offset: [0, -6] })
                .setLatLng(marker.getLatLng())
                .setContent(box);
            popup.on('remove', () => {
                const { activeElement, body } = document;
                const { lat, lng } = marker.getLatLng();
                if (activeElement === body || popup.getElement().contains(activeElement)) {
                    // drawn anew since, where the map was moved to make room for the popup
                    area.querySelector(`[data-point="${lat},${lng}"]`)?.focus({ preventScroll: true });
                }
            });
            popup.openOn(this.map);
            popup.getElement().addEventListener('keydown', press => {
                if (press.key === 'Escape') {
                    popup.close();
                }
            });
            const close = popup.getElement().querySelector('.leaflet-popup-close-button');
            close.setAttribute('aria-label', words.close);
            box.querySelector('a').focus({ preventScroll: true });
        }
    }

    /** Until this is clicked nothing is asked of the server of the background; what was clicked is kept nowhere. */
    function offerBackground(map) {
        const consent = document.querySelector('.consent');
        if (!consent || !words.tiles) {
            return;
        }
        consent.hidden = false;
        consent.querySelector('button').addEventListener('click', () => {
            consent.hidden = true;
            area.classList.add('tiled');
            const credit = element('span', words.attribution).innerHTML;
            L.tileLayer(words.tiles, { attribution: credit, maxZoom: NEAREST }).addTo(map);
            area.focus({ preventScroll: true });
        });
    }

    function mapped(outlines) {
        drawing.setAttribute('hidden', '');
        area.hidden = false;
        area.setAttribute('role', 'region');
        area.setAttribute('aria-label', words.label);
        const map = L.map(area, {
            zoomControl: false,
            zoomSnap: 0.25,
            minZoom: 4,
            maxZoom: NEAREST,
            maxBounds: L.latLngBounds(POLAND).pad(0.5),
            // a wheel or one finger goes on moving the page
            scrollWheelZoom: false,
            dragging: !L.Browser.mobile,
            zoomAnimation: false,
        });
        L.control.zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
        map.attributionControl.setPrefix(false).addAttribution(words.credit);
        // above the voivodeships, below the points
        map.createPane('numbers').style.zIndex = '450';
        map.getPane('numbers').style.pointerEvents = 'none';
        map.getPane('numbers').setAttribute('aria-hidden', 'true');
        const layer = regions(outlines).addTo(map);
        const chosen = layer.getLayers().filter(region => region.options.className.includes('chosen'));
        map.fitBounds(chosen.length ? L.featureGroup(chosen).getBounds() : POLAND);
        return map;
    }

    async function begin() {
        try {
            const [outlines, practices] = await Promise.all([fetched(words.outlines), fetched(words.points)]);
            const map = mapped(outlines);
            new Points(map, practices.features);
            offerBackground(map);
            shown.textContent = say(words.shown, practices.features.length)
                + (practices.truncated ? ` ${words.truncated}` : '');
        } catch (trouble) {
            console.error(trouble);
            area.hidden = true;
            drawing.removeAttribute('hidden');
            shown.textContent = words.trouble;
        }
    }

    begin();
})();
