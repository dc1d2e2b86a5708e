// Who was there: noted bit by bit, and sent once somebody ends the inspection by it.
import { list, slot } from './on-site-slots.js';
import { fill } from './on-site-words.js';

/** What was noted, in the words in which the server says what is recorded. */
export function attendanceLines({ values, names }, { lines, noReason }) {
  const text = (field) => (values[field] ?? '').trim();
  const people = Object.entries(names).flatMap(([person, name]) => {
    const there = text(`there.${person}`);
    if (there === '') return [];
    return [fill(lines[there], { name, reason: text(`reason.${person}`) || noReason })];
  });
  const more = [
    ...text('guests')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => fill(lines.guest, { text: line.trim() })),
    ...['began', 'ended', 'unscored'].flatMap((line) => {
      const said = text({ began: 'startedAt', ended: 'endedAt', unscored: 'unscored' }[line]);
      return said === '' ? [] : [fill(lines[line], { text: said })];
    }),
  ];
  return { people, more };
}

/** As it is posted. */
export const attendanceBody = ({ values, names }) => ({
  people: Object.keys(names).map((person) => ({
    person,
    there: values[`there.${person}`] ?? '',
    reason: values[`reason.${person}`] ?? '',
  })),
  guests: values.guests ?? '',
  startedAt: values.startedAt ?? '',
  endedAt: values.endedAt ?? '',
  unscored: values.unscored ?? '',
});

/** A line for each of those who are to be accounted for. */
export function drawPeople(card, { people }) {
  const template = document.getElementById('t-person');
  slot(card, 'people').replaceChildren(
    ...people.map(({ person, name, about, expected }) => {
      const line = template.content.cloneNode(true).firstElementChild;
      slot(line, 'name').textContent = name;
      slot(line, 'about').textContent = about;
      const reason = line.querySelector('input');
      const there = line.querySelector('select');
      there.dataset.field = `there.${person}`;
      there.toggleAttribute('data-expected', expected);
      if (!expected) there.querySelector('[value="absent"]').remove();
      reason.dataset.field = `reason.${person}`;
      reason.setAttribute('aria-label', `${reason.closest('label').textContent.trim()}: ${name}`);
      return line;
    }),
  );
}

/** Lists lines, and marks those that the other side doesn't have. */
function compare(at, lines, others) {
  list(at, lines);
  for (const item of at.children) item.classList.toggle('differs', !others.includes(item.textContent));
}

/** Shows who is noted, and beside it what the inspection has ended with in the meantime. */
export function showAttendance(card, row, { entry }, words) {
  for (const line of card.querySelectorAll('.attends')) {
    const isAway = line.querySelector('select').value === 'absent';
    line.querySelector('.why9').hidden = !isAway;
  }
  const { stands } = entry;
  const isBoth = row !== null && stands !== null;
  slot(card, 'fields').hidden = stands !== null;
  slot(card, 'two').hidden = !isBoth;
  slot(card, 'recorded').hidden = stands === null || isBoth;
  if (stands === null) return;
  slot(card, 'stands').textContent = fill(words.finished, stands);
  compare(slot(card, 'recorded'), [...stands.people, ...stands.more], [...stands.people, ...stands.more]);
  if (!isBoth) return;
  const mine = attendanceLines(row, words);
  // what was typed of times and reasons is not written as the server writes it: it is read, not compared
  compare(slot(card, 'theirs'), [...stands.people, ...stands.more], [...mine.people, ...stands.more]);
  compare(slot(card, 'mine'), [...mine.people, ...mine.more], [...stands.people, ...mine.more]);
}

/** Whoever is expected and isn't noted yet is noted as present. @returns whether anybody was */
export function noteEverybody(card) {
  const open = [...card.querySelectorAll('[data-expected]')].filter(({ value }) => value === '');
  for (const field of open) field.value = 'present';
  return open.length > 0;
}
