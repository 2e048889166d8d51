// Conveniences. Every page works without them.
(() => {
    'use strict';

    // Leaving quickly: the page goes white at once, and "back" does not lead here.
    const exit = document.querySelector('a.leave');
    if (exit) {
        const leave = () => {
            document.body.hidden = true;
            document.title = '';
            window.location.replace(exit.href);
        };
        exit.addEventListener('click', (event) => {
            event.preventDefault();
            leave();
        });

        // Shift three times within five seconds, as on other public services.
        let presses = [];
        document.addEventListener('keyup', (event) => {
            if (event.key !== 'Shift') {
                presses = [];
                return;
            }
            presses = presses.filter((time) => event.timeStamp - time < 5000).concat(event.timeStamp);
            if (presses.length === 3) {
                leave();
            }
        });
    }

    // Where there is room the filters stand open; the style sheet does it in browsers that can be told so.
    const filters = document.querySelector('details.filters');
    if (filters && !CSS.supports('selector(::details-content)')) {
        filters.open = window.matchMedia('(min-width: 48.0625em)').matches;
    }

    // A citation is copied with one press; without this it is selected as any text.
    if (navigator.clipboard) {
        for (const citation of document.querySelectorAll('dd.citation, blockquote.citation')) {
            const text = citation.textContent;
            const button = document.createElement('button');
            button.type = 'button';
            button.className = 'copy';
            button.textContent = 'Copy';
            const said = document.createElement('span');
            said.setAttribute('role', 'status');
            button.addEventListener('click', async () => {
                try {
                    await navigator.clipboard.writeText(text);
                    said.textContent = ' Copied';
                } catch {
                    said.textContent = ' Not allowed here: select the words to copy them';
                }
            });
            citation.append(' ', button, said);
        }
    }
})();
