// The sheet: a card for each criterion, document and point, with the fields that people type into.
import { drawPeople, showAttendance } from './on-site-attendance.js';
import { isContested, standsFor } from './on-site-next.js';
import { showPhotos } from './on-site-photos.js';
import { list, slot } from './on-site-slots.js';
import { stateOf } from './on-site-states.js';
import { fill } from './on-site-words.js';

const fieldsOf = (card) => [...card.querySelectorAll('[data-field]')];

function say(card, name, text) {
  const line = slot(card, name);
  if (line === null) return;
  if (line.textContent !== text) line.textContent = text;
  line.hidden = text === '';
}

/** What may be typed of a pack, in its order: `about` says to the server what a row is about. */
export function mattersOf(pack, words) {
  const scores = pack.sets.flatMap(({ title, entries }) =>
    entries.map((entry) => ({
      kind: 'scores',
      template: 't-score',
      set: title,
      about: { subject: entry.subject, criterion: entry.criterion },
      name: entry.name,
      what: [entry.part, entry.most].filter((text) => text !== '').join(' · '),
      entry,
    })),
  );
  const others = (kind, template, all, about) =>
    all.map((one) => ({ kind, template, about: about(one), name: one.name, what: one.about, entry: one }));
  return [
    ...scores,
    ...others('documents', 't-document', pack.documents, ({ id }) => ({ document: id })),
    ...others('verified', 't-point', pack.points, ({ id }) => ({ point: id })),
    {
      kind: 'photos',
      template: 't-photos',
      about: {},
      name: words.photosName,
      what: '',
      entry: { photos: pack.photos ?? [] },
    },
    // a pack of an older program has none
    ...((pack.attendance ?? null) === null
      ? []
      : [
          {
            kind: 'attendance',
            template: 't-attendance',
            about: {},
            name: words.attendanceName,
            what: '',
            entry: pack.attendance,
          },
        ]),
  ].map((matter) => ({ ...matter, id: [matter.kind, ...Object.values(matter.about)].join('.') }));
}

function cardOf(matter, pack) {
  const { template, entry, name, what, id } = matter;
  const card = document.getElementById(template).content.cloneNode(true).firstElementChild;
  card.id = id;
  const head = slot(card, 'name');
  head.id = `${id}-name`;
  head.textContent = name;
  card.setAttribute('aria-labelledby', head.id);
  say(card, 'about', what);
  for (const label of card.querySelectorAll('[data-asked]')) {
    const { asked } = label.dataset;
    if (matter.kind === 'scores' && !entry.asked.includes(asked)) label.remove();
  }
  const grade = card.querySelector('[data-field="grade"]');
  for (const { value, label } of grade === null ? [] : pack.grades) grade.add(new Option(label, value));
  if (matter.kind === 'scores') {
    say(card, 'self', entry.self?.words ?? '–');
    say(card, 'selfRemark', entry.self?.remark ?? '');
    list(slot(card, 'evidence'), entry.self?.evidence ?? []);
    list(card.querySelector('.noted'), entry.notes);
    slot(card, 'notes').hidden = entry.notes.length === 0;
  }
  if (matter.kind === 'attendance') drawPeople(card, entry);
  return card;
}

/** Draws every card of a pack anew. */
export function drawSheet(pack, matters) {
  const sheet = document.getElementById('sheet');
  sheet.replaceChildren();
  const places = {
    documents: document.getElementById('documents'),
    verified: document.getElementById('points'),
    photos: document.getElementById('photos-part'),
    attendance: document.getElementById('attendance-part'),
  };
  for (const place of Object.values(places)) {
    for (const card of place.querySelectorAll('article')) card.remove();
    place.hidden = true;
  }
  let section = null;
  for (const matter of matters) {
    if (matter.kind === 'scores' && section?.dataset.set !== matter.set) {
      section = document.getElementById('t-set').content.cloneNode(true).firstElementChild;
      section.dataset.set = matter.set;
      say(section, 'title', matter.set);
      sheet.append(section);
    }
    const place = places[matter.kind] ?? section;
    place.hidden = false;
    place.append(cardOf(matter, pack));
  }
}

/** What is typed in a card; null where nothing is. */
export function typedIn(card) {
  const values = Object.fromEntries(fieldsOf(card).map(({ dataset, value }) => [dataset.field, value]));
  return Object.values(values).every((value) => value.trim() === '') ? null : values;
}

function showTwo(card, row, stands) {
  const box = slot(card, 'two');
  box.hidden = row === null;
  if (row === null) return;
  say(card, 'theirs', stands?.words ?? '–');
  say(card, 'theirsBy', stands === null ? '' : `${stands.by}, ${stands.at}`);
  say(card, 'theirsWhy', [stands?.reason, stands?.remark].filter(Boolean).join(' · '));
  const { points, grade, met, reason, remark } = row.values;
  const shown = [...card.querySelectorAll('select')].flatMap(({ selectedOptions, value }) =>
    value === '' ? [] : [selectedOptions[0].textContent],
  );
  say(card, 'mine', points || (grade || met ? shown.join(', ') : '–'));
  say(card, 'mineWhy', [reason, remark].filter((text) => text?.trim()).join(' · '));
}

function showRecordedPhotos(card, { photos }) {
  slot(card, 'sent').hidden = photos.length === 0;
  list(slot(card, 'recorded'), photos);
}

/** Shows a card as it stands: what was typed, what stands by the pack, what became of it. */
export function showCard(card, row, fresh, kept, words) {
  for (const field of fieldsOf(card)) {
    const value = row?.values[field.dataset.field] ?? '';
    // nothing is taken from under the hands of whoever types
    if (field !== document.activeElement && field.value !== value) field.value = value;
  }
  if (fresh.kind === 'scores') {
    const { team } = fresh.entry;
    const said = team === null ? '' : fill(words.stands, { score: team.words, by: team.by, at: team.at });
    say(card, 'stands', [said, ...(team?.evidence ?? [])].filter((text) => text !== '').join(' · '));
    const two = row !== null && isContested(row, kept.pack);
    showTwo(card, two ? row : null, two ? standsFor(row, kept.pack) : null);
  } else if (fresh.kind === 'attendance') showAttendance(card, row, fresh, words);
  else if (fresh.kind === 'photos') showRecordedPhotos(card, fresh.entry);
  else say(card, 'stands', fresh.entry.said === '' ? '' : fill(words.answered, { said: fresh.entry.said }));
  showPhotos(card, kept, words);
  say(card, 'state', row === null ? '' : stateOf(row, kept, words));
  card.classList.toggle('is-bad', row !== null && (row.refused !== null || isContested(row, kept.pack)));
}
