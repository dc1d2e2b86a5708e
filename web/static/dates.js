// Says the weekday of a date back once its field is left, as the server reads it, and offers the browser's own picker.
const form = document.querySelector('form[data-read-date]');
const words = form.dataset;

async function ask(text, kind) {
  const query = new URLSearchParams({ text, kind });
  const separator = words.readDate.includes('?') ? '&' : '?';
  const answer = await fetch(`${words.readDate}${separator}${query}`, {
    headers: { accept: 'application/json' },
    redirect: 'manual',
  }).catch(() => null);
  return answer?.ok ? await answer.json().catch(() => null) : null;
}

async function sayBack(input) {
  const line = input.closest('.field').querySelector('.said');
  const text = input.value;
  const read = text.trim() === '' ? null : await ask(text, input.dataset.date);
  if (input.value !== text) return;
  line.textContent = read === null ? '' : read.said;
  line.classList.toggle('late', read !== null && !read.isRead);
}

form.addEventListener('change', ({ target }) => {
  if (target.dataset.date !== undefined) void sayBack(target);
});

/** The picker lies under its button, so that it opens there; what is picked is written as people write it. */
function offerPicker(input) {
  const own = document.createElement('input');
  own.type = input.dataset.date === 'instant' ? 'datetime-local' : 'date';
  own.className = 'picker';
  own.tabIndex = -1;
  own.setAttribute('aria-hidden', 'true');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn second';
  button.textContent = words.pick;
  const label = input.closest('.field').querySelector('label');
  label.id = `${input.id}-label`;
  button.setAttribute('aria-describedby', label.id);
  button.addEventListener('click', async () => {
    const read = input.value.trim() === '' ? null : await ask(input.value, input.dataset.date);
    if (read?.isRead) own.value = own.type === 'date' ? read.local.slice(0, 10) : read.local;
    own.showPicker();
  });
  own.addEventListener('change', () => {
    const [day, time] = own.value.split('T');
    if (day === '') return;
    input.value = `${day.split('-').reverse().join('/')}${time === undefined ? '' : ` ${time}`}`;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  input.after(own, button);
}

if ('showPicker' in HTMLInputElement.prototype)
  for (const input of form.querySelectorAll('[data-date]')) offerPicker(input);
