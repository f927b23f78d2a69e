// What a blog does with the frames of others: it listens to those that know the secret of their own frame, and follows only
// links to where that frame came from.
addEventListener('message', (event) => {
    const { secret, message, value } = event.data ?? {};
    const frame = secret && [...document.querySelectorAll('iframe[data-secret]')].find((one) => one.dataset.secret === secret);
    if (!frame || frame.contentWindow !== event.source) {
        return;
    }
    if (message === 'height') {
        frame.height = String(Math.max(200, Math.min(1000, Number.parseInt(value, 10))));
    }
    if (message === 'link' && document.activeElement === frame && new URL(value).host === new URL(frame.src).host) {
        location.href = value;
    }
});
