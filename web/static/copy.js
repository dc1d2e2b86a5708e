// Texts that are to be copied: a press selects one, a button copies it. Without a script they are selected by hand.
for (const place of document.querySelectorAll('[data-copy]')) {
  const field = document.getElementById(place.dataset.copy);
  field.addEventListener('focus', () => field.select());
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn second';
  button.textContent = place.dataset.label;
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  button.addEventListener('click', async () => {
    field.select();
    // a page that isn’t served over TLS has no clipboard of its own
    const done = await (
      navigator.clipboard?.writeText(field.value) ?? Promise.reject(new Error('none'))
    ).then(
      () => true,
      () => document.execCommand('copy'),
    );
    said.textContent = done ? ` ${place.dataset.done}` : '';
  });
  place.append(button, said);
}
