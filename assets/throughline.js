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

    // The search box offers what the collection has while somebody types: a combobox with a list, as ARIA 1.2
    // describes it. Enter without a choice searches for what was typed.
    const offerWhileTyping = (input) => {
        const kinds = { theme: 'Theme', phrase: 'Words', partnership: 'Published by', review: 'Review' };
        const places = {
            theme: (one) => '/search?theme=' + encodeURIComponent(one.id),
            phrase: (one) => '/search?q=' + encodeURIComponent(one.text),
            partnership: (one) => '/search?publisher=' + encodeURIComponent(one.text),
            review: (one) => '/reviews/' + encodeURIComponent(one.id),
        };
        const patience = 150; // milliseconds without a key before anything is asked
        const list = document.createElement('ul');
        list.id = 'q-offers';
        list.className = 'box-offers';
        list.hidden = true;
        list.setAttribute('role', 'listbox');
        list.setAttribute('aria-label', 'Suggestions');
        input.type = 'text'; // a search field may not be a combobox
        input.setAttribute('enterkeyhint', 'search');
        input.setAttribute('role', 'combobox');
        input.setAttribute('aria-autocomplete', 'list');
        input.setAttribute('aria-expanded', 'false');
        input.setAttribute('aria-controls', list.id);
        input.parentElement.append(list);
        const status = document.createElement('p');
        status.className = 'visually-hidden';
        status.setAttribute('role', 'status');
        input.parentElement.after(status);

        let offers = [];
        let chosen = -1;
        let timer = 0;
        let asking = null;

        const choose = (place) => {
            chosen = place;
            [...list.children].forEach((option, at) => option.setAttribute('aria-selected', String(at === place)));
            if (place < 0) {
                input.removeAttribute('aria-activedescendant');
            } else {
                input.setAttribute('aria-activedescendant', list.children[place].id);
                list.children[place].scrollIntoView({ block: 'nearest' });
            }
        };
        const close = () => {
            window.clearTimeout(timer);
            asking?.abort();
            list.hidden = true;
            input.setAttribute('aria-expanded', 'false');
            status.textContent = '';
            choose(-1);
        };
        const open = (place) => window.location.assign(places[offers[place].kind](offers[place]));

        const optionOf = (one, at) => {
            const option = document.createElement('li');
            option.id = 'q-offer-' + at;
            option.setAttribute('role', 'option');
            option.setAttribute('aria-selected', 'false');
            const text = document.createElement('span');
            text.textContent = one.also ? one.text + ' (' + one.also + ')' : one.text;
            const kind = document.createElement('span');
            kind.className = 'box-offers__kind';
            kind.textContent = kinds[one.kind];
            option.append(text, ' ', kind);
            option.addEventListener('mousedown', (event) => event.preventDefault()); // the box keeps the focus
            option.addEventListener('click', () => open(at));
            return option;
        };
        const show = (found) => {
            offers = found.filter((one) => one.kind in places);
            list.replaceChildren(...offers.map(optionOf));
            choose(-1);
            list.hidden = offers.length === 0;
            input.setAttribute('aria-expanded', String(offers.length > 0));
            status.textContent = offers.length === 0 ? ''
                : offers.length + (offers.length === 1 ? ' suggestion' : ' suggestions');
        };
        const ask = async () => {
            const typed = input.value;
            asking?.abort(); // what was asked for fewer letters matters no more
            asking = new AbortController();
            try {
                const answer = await fetch(input.dataset.suggest + '?q=' + encodeURIComponent(typed),
                    { signal: asking.signal });
                const found = answer.ok ? (await answer.json()).suggestions : [];
                if (typed === input.value && document.activeElement === input) {
                    show(found);
                }
            } catch {
                // Without an answer the box is a plain box.
            }
        };

        input.addEventListener('input', () => {
            close();
            if (input.value.trim().length >= 2 && input.value.length <= 100) {
                timer = window.setTimeout(ask, patience);
            }
        });
        input.addEventListener('blur', close);
        input.addEventListener('keydown', (event) => {
            if (event.key === 'Escape' && !list.hidden) {
                event.preventDefault();
                close();
            } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !list.hidden) {
                event.preventDefault();
                const step = event.key === 'ArrowDown' ? 1 : -1;
                const places = offers.length + 1; // and the box itself
                choose((chosen + 1 + step + places) % places - 1);
            } else if (event.key === 'Enter' && chosen >= 0) {
                event.preventDefault();
                open(chosen);
            }
        });
    };
    const box = document.querySelector('input[data-suggest]');
    if (box) {
        offerWhileTyping(box);
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
