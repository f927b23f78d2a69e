/**
 * For pages with a frame of the portal's: gives it the height that its content takes, and follows its links where a sandbox does
 * not let the frame do so itself. Only what such a frame on this page says is listened to.
 */

const FRAMES = String(new URL('frame/', import.meta.url));
const LEAST = 40;
const MOST = 20000;

/** @returns {!Array<!HTMLIFrameElement>} */
function frames() {
    return /** @type {!Array<!HTMLIFrameElement>} */ ([...document.querySelectorAll('iframe')])
        .filter((frame) => frame.src.startsWith(FRAMES));
}

addEventListener('message', (event) => {
    const { source, data } = /** @type {!MessageEvent} */ (event);
    const frame = frames().find((one) => one.contentWindow === source);
    if (!frame || typeof data !== 'object' || !data) {
        return;
    }
    if (data.message === 'height' && data.value >= LEAST && data.value <= MOST) {
        frame.style.height = `${Math.ceil(data.value)}px`;
    }
    if (data.message === 'link' && document.activeElement === frame && URL.canParse(data.value)
        && new URL(data.value).origin === new URL(FRAMES).origin) {
        open(data.value, '_top');
    }
});

for (const frame of frames()) {
    // what it said before anyone listened
    frame.contentWindow?.postMessage({ message: 'height?' }, '*');
}
