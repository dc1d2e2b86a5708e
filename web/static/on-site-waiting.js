// The list of what is not sent: what became of each, and what can be done about it. It needs no pack.
import { isContested } from './on-site-next.js';
import { savePhoto } from './on-site-photos.js';
import { slot } from './on-site-slots.js';
import { rowWords, stateOf } from './on-site-states.js';
import { edit } from './on-site-store.js';
import { fill } from './on-site-words.js';

const lines = (row, kept, words) => [
  row.label,
  ...rowWords(row, kept.pack, words).map((text) => `  ${text}`),
  ...(row.kind === 'photos' ? [`  (${words.photoSeparate})`] : []),
  `  (${stateOf(row, kept, words)})`,
];

/** Saves rows as a file that anybody can read. */
export function download(rows, kept, { cell, words }) {
  const text = [
    fill(words.fileHead, { cell }),
    '',
    ...rows.flatMap((row) => [...lines(row, kept, words), '']),
  ];
  // programs that expect nothing else read it as it was written
  const file = new Blob(['\uFEFF', text.join('\r\n')], { type: 'text/plain;charset=utf-8' });
  const way = document.createElement('a');
  way.href = URL.createObjectURL(file);
  way.download = `${words.file}.txt`;
  way.click();
  setTimeout(() => URL.revokeObjectURL(way.href), 60_000);
}

const sure = new WeakSet();

/** Pressed twice, it lets go of what is kept. */
export function discard(button, key, { words, changed }) {
  if (sure.has(button)) return edit(key, () => null).then(() => changed(false));
  sure.add(button);
  button.textContent = words.discardSure;
}

function act(button, row, kept, about) {
  const { changed } = about;
  switch (button.dataset.act) {
    case 'download':
      return row.kind === 'photos' ? savePhoto(row) : download([row], kept, about);
    case 'again':
      return edit(row.key, (now) => now && { ...now, refused: null }).then(() => changed(true));
    default:
      return discard(button, row.key, about);
  }
}

function item(row, kept, about) {
  const line = document.getElementById('t-unsent').content.cloneNode(true).firstElementChild;
  line.dataset.row = row.key;
  const say = (name, text) => {
    slot(line, name).textContent = text;
  };
  say('label', row.label);
  line.querySelector('a').href = `#${row.about.of ?? row.key.slice(row.place.length + 1)}`;
  say('words', rowWords(row, kept.pack, about.words).join(' · '));
  say('state', stateOf(row, kept, about.words));
  const isUnderWay = kept.sending?.rows.some(({ key }) => key === row.key) ?? false;
  for (const button of line.querySelectorAll('button')) {
    const { act: what } = button.dataset;
    if (what === 'download' && row.kind === 'photos') button.textContent = about.words.savePhoto;
    button.setAttribute('aria-label', `${button.textContent}: ${row.label}`);
    // what may have been taken already is discarded by nobody
    if (what === 'discard') button.hidden = isUnderWay;
    if (what === 'again') button.hidden = row.refused === null || isContested(row, kept.pack);
    if (what === 'download') button.hidden = row.gone === true;
    button.addEventListener('click', () => void act(button, row, kept, about));
  }
  return line;
}

let shown = '';

/** @param about.changed called once something became of a row; with whether it is to be sent */
export function showWaiting(kept, about) {
  const rows = [...kept.rows.values()];
  const now = JSON.stringify([rows, kept.sending?.id, rows.map((row) => isContested(row, kept.pack))]);
  if (now === shown) return;
  shown = now;
  document.getElementById('waiting').replaceChildren(...rows.map((row) => item(row, kept, about)));
  document.getElementById('download-all').hidden = rows.length === 0;
  document.getElementById('send-now').hidden = rows.length === 0;
}
